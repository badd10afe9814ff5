import { describe, expect, it } from '@jest/globals';
import { contract, leg, rated, shift } from './given.js';

const perMinute = (increment: string, rest: object = {}) =>
  contract({
    model: 'mixed',
    team: { hours: 'contracted', quantity: '1600', unitPrice: '22.00' },
    overflow: { by: 'routing' },
    contacts: {
      shortContactSeconds: 10,
      prices: [{ channel: 'call', basis: 'handle', increment, unitPrice: '0.65' }],
    },
    ...rest,
  });

/** Core agents handle legs of 315 s and 120 s; the shared team handles 221 s, 220 s, and a misdial of 8 s. */
const legs = [
  leg({ team: 'dedicated', talkMs: 240_000, holdMs: 30_000, wrapMs: 45_000 }),
  leg({ talkMs: 181_000, wrapMs: 40_000 }),
  leg({ team: 'dedicated', talkMs: 120_000 }),
  leg({ leg: 2, talkMs: 200_000, wrapMs: 20_000 }),
  leg({ outcome: 'abandoned' }),
  leg({ talkMs: 8_000 }),
];

describe('mixed by routing', () => {
  it.each([
    ['30/6', '7.4', '4.81'],
    ['1/1', '7.35', '4.78'],
    ['exact', '7.35', '4.78'],
    ['60/60', '8', '5.20'],
  ])('bills the shared legs by %s: %s min = %s', (increment, quantity, amount) => {
    const { lines, listed, net } = rated([perMinute(increment)], legs);
    expect(lines).toMatchObject([
      { component: 'overflow', increment, quantity, unit: 'minute', unitPrice: '0.65', amount },
      { component: 'hours', quantity: '1600', unit: 'hour', unitPrice: '22', amount: '35200.00' },
    ]);
    expect(net).toBe((35_200 + Number(amount)).toFixed(2));
    expect(listed).toEqual([
      { reason: 'abandoned', channel: 'call', team: 'shared', contacts: 1, legs: 1, handleMs: 0 },
      { reason: 'included', channel: 'call', team: 'dedicated', contacts: 2, legs: 2, handleMs: 435_000 },
      { reason: 'short', channel: 'call', team: 'shared', contacts: 1, legs: 1, handleMs: 8_000 },
    ]);
  });
});

const tiers = [
  { upTo: '5000', unitPrice: '0.65' },
  { upTo: '10000', unitPrice: '0.60' },
  { unitPrice: '0.55' },
];
const minutes = (count: number) =>
  Array.from({ length: 4 }, () =>
    leg({ channel: 'chat', talkMs: (count * 60_000) / 4, start: '2026-03-02T08:00:00+01:00' }),
  );

describe('tiers', () => {
  it.each([
    ['graduated', 12_000, ['3250.00', '3000.00', '1100.00'], '7350.00'],
    ['volume', 12_000, ['6600.00'], '6600.00'],
    ['volume', 10_000, ['6000.00'], '6000.00'],
    ['volume', 10_001, ['5500.55'], '5500.55'],
    ['graduated', 5_000, ['3250.00'], '3250.00'],
  ])('%s, %i min: %j = %s', (tierMode, count, amounts, net) => {
    const terms = contract({ contacts: { prices: [{ channel: 'chat', basis: 'handle', tierMode, tiers }] } });
    const document = rated([terms], minutes(count));
    expect(document.lines.map(({ amount }) => amount)).toEqual(amounts);
    expect(document.net).toBe(net);
  });
});

describe('floor', () => {
  it('adds the shortfall to the minimum: 1,500 with 1,240.50 used', () => {
    const terms = contract({
      contacts: { prices: [{ channel: 'chat', basis: 'contact', unitPrice: '1240.50' }] },
      minimum: { kind: 'floor', amount: '1500.00' },
    });
    const { lines, net, tax, total } = rated([terms], [leg({ channel: 'chat' })]);
    expect(lines).toMatchObject([
      { component: 'usage', amount: '1240.50' },
      { component: 'minimum-shortfall', amount: '259.50', unitPrice: '259.5' },
    ]);
    expect({ net, tax, total }).toEqual({
      net: '1500.00',
      tax: [{ category: 'S', rate: '21', taxable: '1500.00', amount: '315.00' }],
      total: '1815.00',
    });
  });
});

describe('mixed by capacity', () => {
  const contacts = [
    ['09:00', 12_852],
    ['09:30', 15_300],
    ['10:00', 19_278],
    ['10:30', 16_830],
  ] as const;
  // Ten concurrent legs within each half-hour, so that the half-hour has exactly their load.
  const load = contacts.flatMap(([time, seconds]) =>
    Array.from({ length: 10 }, () => {
      const start = Date.parse(`2026-03-02T${time}:00+01:00`);
      const at = new Date(start + 1_700_000).toISOString();
      return leg({ team: 'dedicated', start: new Date(start).toISOString(), at, talkMs: seconds * 100 });
    }),
  );
  const team = Array.from({ length: 10 }, () => shift('2026-03-02T09:00+01:00', '2026-03-02T11:00+01:00'));

  it.each([
    ['interval', '91.8', '59.67', '499.67'],
    ['day', '51', '33.15', '473.15'],
    ['period', '51', '33.15', '473.15'],
  ])('netted by %s: %s min = %s, with the team %s', (netting, quantity, amount, net) => {
    const terms = contract({
      model: 'mixed',
      team: { hours: 'staffed', unitPrice: '22.00' },
      overflow: {
        by: 'capacity',
        intervalMinutes: 30,
        occupancy: '0.85',
        netting,
        price: { unitPrice: '0.65' },
      },
    });
    const document = rated([terms], load, team);
    expect(document.lines).toMatchObject([
      { component: 'overflow', quantity, unit: 'minute', amount },
      { component: 'hours', quantity: '20', amount: '440.00' },
    ]);
    expect(document.net).toBe(net);
  });
});
