import { describe, expect, it } from '@jest/globals';
import { describeLine, describeList, describeTerms, describeUnit, LANGUAGES, getWording } from './index.js';
import type { DescribedTerms, FigureFormat } from './index.js';

const asWritten: FigureFormat = {
  money: (amount) => `${amount} EUR`,
  amount: (amount) => amount,
  decimal: (decimal) => decimal,
  day: (date) => date,
};

const basics: DescribedTerms = {
  ...{ fees: [], discounts: [], bands: [], tax: { rate: '21', category: 'S' } },
  ...{ period: { kind: 'month', anchorDay: 1 }, grace: 'PT1H', latePolicy: 'note', paymentDays: 30 },
};

const both = (terms: Partial<DescribedTerms>, row: number) =>
  (['en', 'es'] as const).map(
    (language) => describeTerms({ ...basics, ...terms }, language, asWritten)[row]?.join(': ') ?? '',
  );

describe('wording', () => {
  it('has no empty text in any language', () => {
    for (const language of LANGUAGES) {
      const texts = JSON.stringify(getWording(language));
      expect(texts).not.toContain('""');
    }
  });

  it('keeps the labels of a printed document’s facts within their column', () => {
    for (const language of LANGUAGES)
      for (const label of Object.values(getWording(language).invoice.labels))
        expect(label.length).toBeLessThanOrEqual(9);
  });

  it('names a unit by its quantity', () => {
    expect(['1', '0.5', '2'].map((quantity) => describeUnit('hour', quantity, 'es'))).toEqual([
      ...['hora', 'horas', 'horas'],
    ]);
    expect(describeUnit('once', '2', 'en')).toBe('once');
  });

  it('lists names by the rules of the language', () => {
    expect(describeList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(describeList(['a', 'b', 'inglés'], 'es')).toBe('a, b e inglés');
    expect(describeList(['a'], 'en')).toBe('a');
  });
});

describe('the description of a line', () => {
  const line = {
    description: 'Calls (queue vip, outbound), handle time exact',
    ...({ component: 'usage', channel: 'call', queue: 'vip', direction: 'outbound' } as const),
    ...{ basis: 'handle', increment: 'exact', explanation: {} },
  };

  it('is that of the document in English, and follows from its fields in any other language', () => {
    expect(describeLine({ ...line, description: 'as written' }, 'en')).toBe('as written');
    expect(describeLine(line, 'es')).toBe('Llamadas (cola vip, salientes), tiempo de gestión exacto');
  });

  it('has the agreed seconds, or stays as it is where they are unknown', () => {
    const { increment: _, ...agreed } = { ...line, basis: 'agreed-time' };
    expect(describeLine(agreed, 'es')).toBe(line.description);
    const explanation = { metered: [{ agreedSeconds: 90 }] };
    expect(describeLine({ ...agreed, explanation }, 'es')).toMatch(/, tiempo acordado de 90 s cada uno$/);
  });

  it.each([
    ['hours', { contracted: {} }, 'Equipo dedicado, horas contratadas'],
    ['hours', {}, 'Equipo dedicado, horas en turno'],
    [
      'overflow',
      { capacity: { netting: 'interval', intervalMinutes: 30 } },
      'Desbordamiento sobre la capacidad del equipo, cada 30 minutos',
    ],
    ['base-fee', {}, 'Cuota base'],
    ['minimum-shortfall', {}, 'Diferencia hasta el mínimo acordado'],
  ])('is translated for %s with %j', (component, explanation, text) => {
    expect(describeLine({ component, description: 'in English', explanation }, 'es')).toBe(text);
  });

  it('keeps what a person wrote, and what it has no text for', () => {
    const written = { description: 'Project manager', explanation: {} };
    for (const component of ['fee', 'discount', 'credit', 'of-a-newer-version'])
      expect(describeLine({ ...written, component }, 'es')).toBe('Project manager');
    expect(describeLine({ ...written, component: 'discount', description: 'Discount' }, 'es')).toBe(
      'Descuento',
    );
    expect(describeLine({ ...line, channel: 'fax' }, 'es')).toBe(line.description);
    expect(describeLine({ ...line, basis: 'toString' }, 'es')).toBe(line.description);
    const capacity = { netting: 'year', intervalMinutes: 15 };
    expect(describeLine({ ...written, component: 'overflow', explanation: { capacity } }, 'es')).toBe(
      'Project manager',
    );
  });
});

describe('the description of terms', () => {
  it('has tiers, bands and keys of a price', () => {
    const price = {
      ...({ channel: 'chat', queue: 'vip', skill: 'fr', basis: 'talk', increment: '6/6' } as const),
      tiers: [{ upTo: '500', unitPrice: '0.65' }, { unitPrice: '0.55' }],
      tierMode: 'volume' as const,
      bandPrices: { night: { multiplier: '1.25' }, weekend: { unitPrice: '0.9' } },
    };
    expect(both({ contacts: { prices: [price], shortContactSeconds: 0 } }, 0)).toEqual([
      'Chats, queue vip, skill fr: talk time 6/6, 0.65 EUR a minute up to 500 minutes, 0.55 above that (all units at the price of the highest tier reached); in night × 1.25; in weekend 0.9 EUR a minute',
      'Chats, cola vip, habilidad fr: tiempo de conversación 6/6, 0.65 EUR por minuto hasta 500 minutos, 0.55 a partir de ahí (todas las unidades al precio del tramo más alto alcanzado); en night × 1.25; en weekend 0.9 EUR por minuto',
    ]);
  });

  it.each([
    ['PT1H', '1 h', '1 h'],
    ['P1DT30M', '1 day 30 min', '1 día 30 min'],
    ['P2M', '2 months', '2 meses'],
    ['PT0,5H', '0.5 h', '0.5 h'],
  ])('prints a grace of %s', (grace, en, es) => {
    expect(both({ grace }, 1)).toEqual([
      `Period: a month from day 1; closed ${en} after its end, late usage on a separate note, due in 30 days`,
      `Período: un mes desde el día 1; cierre ${es} tras su fin, el consumo tardío en una nota aparte, vence a 30 días`,
    ]);
  });

  it('has no duration without a grace', () => {
    expect(both({ grace: 'PT0S' }, 1)).toEqual([
      'Period: a month from day 1; closed at its end, late usage on a separate note, due in 30 days',
      'Período: un mes desde el día 1; cierre al terminar, el consumo tardío en una nota aparte, vence a 30 días',
    ]);
  });

  it('prints figures as the reader does, and one day or agent as one', () => {
    const format = { ...asWritten, decimal: (figure: string) => figure.replace('.', ',') };
    const of = (terms: Partial<DescribedTerms>) =>
      describeTerms({ ...basics, ...terms }, 'es', format)
        .flat()
        .join();
    expect(of({ grace: 'PT0.5H' })).toContain('cierre 0,5 h tras su fin');
    expect(of({ paymentDays: 1 })).toContain('vence a 1 día,');
    const team = { hours: 'contracted', fte: '1', hoursPerFte: '160', unitPrice: '20' } as const;
    expect(of({ team })).toContain('1 agente a jornada completa de 160 horas');
  });

  it('has the language of printed invoices by its own name, English without one', () => {
    expect(both({}, 2)).toEqual(['Language: English', 'Idioma: English']);
    expect(both({ language: 'es' }, 2)).toEqual(['Language: Español', 'Idioma: Español']);
  });

  it('has the days of a band and the start of a week', () => {
    const night = { name: 'night', days: ['sat', 'sun'] as const, from: '22:00', to: '06:00' };
    expect(both({ bands: [night] }, 2)).toEqual([
      'Band night: Saturday and Sunday, 22:00 to 06:00',
      'Franja night: sábado y domingo, de 22:00 a 06:00',
    ]);
    expect(both({ period: { kind: 'week', anchorDay: 'mon' } }, 1)[1]).toMatch(
      /^Período: una semana desde el lunes;/,
    );
  });

  it('has a floor, a fee, a discount and overflow by capacity', () => {
    const minimum = { kind: 'floor', amount: '1500', counts: ['usage', 'fee'] } as const;
    expect(both({ minimum }, 0)).toEqual([
      'Minimum: 1500 EUR a period; usage and fees count towards it',
      'Mínimo: 1500 EUR por período; cuenta para alcanzarlo: consumo y cuotas',
    ]);
    expect(both({ fees: [{ description: 'Setup', amount: '9', on: '2026-03-02' }] }, 0)).toEqual([
      'Fee: Setup: 9 EUR once, on 2026-03-02',
      'Cuota: Setup: 9 EUR una vez, el 2026-03-02',
    ]);
    expect(both({ discounts: [{ description: 'Discount', percent: '5', on: ['hours'] }] }, 0)).toEqual([
      'Discount: Discount: 5 % off hours',
      'Descuento: Descuento: 5 % de descuento sobre horas',
    ]);
    const overflow = {
      ...({ by: 'capacity', intervalMinutes: 30, occupancy: '0.85', netting: 'day' } as const),
      ...{ activities: ['productive'], concurrency: { call: '1', chat: '2' }, price: { unitPrice: '1' } },
    };
    expect(both({ overflow }, 0)).toEqual([
      'Overflow: 1 EUR a minute; load above productive time × 0.85 occupancy, per 30 minutes, netted by day, 2 concurrent chats',
      'Desbordamiento: 1 EUR por minuto; carga por encima de tiempo productive × 0.85 de ocupación, cada 30 minutos, compensado por día, chats: 2 a la vez',
    ]);
  });
});
