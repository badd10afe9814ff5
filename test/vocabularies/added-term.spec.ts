import { describe, expect, it, jest } from '@jest/globals';
import { Decimal } from '../../libs/contracts/src/fields/decimal.js';
import { Optional } from '../../libs/contracts/src/fields/optional.js';
import { ContractVersion } from '../../libs/contracts/src/terms/contract-version.js';
import { TERM_DESCRIPTORS } from '../../libs/contracts/src/terms/descriptors.js';
import type { TermDescriptor } from '../../libs/contracts/src/terms/descriptor.js';
import type { TermRule } from '../../libs/rating/src/rules/term-rule.js';

/** A term has one field, one descriptor and one rule: here is one more of each, and everything follows. */
const FIELD = 'surcharge';
Optional()(ContractVersion.prototype, FIELD);
Decimal()(ContractVersion.prototype, FIELD);

const DEFAULT_SURCHARGE = '5';
const readSurcharge = (terms: object): string =>
  (terms as { readonly [FIELD]?: string })[FIELD] ?? DEFAULT_SURCHARGE;
const descriptor: TermDescriptor<string> = {
  ...{ use: 'optional', byDefault: DEFAULT_SURCHARGE },
  check: (version) =>
    readSurcharge(version) === '13' ? [{ pointer: `/${FIELD}`, code: 'range', message: 'is 13' }] : [],
};
jest.unstable_mockModule('../../libs/contracts/src/terms/descriptors.js', () => ({
  TERM_DESCRIPTORS: { ...TERM_DESCRIPTORS, [FIELD]: descriptor },
}));
const { parseContractVersion, sameTerms, withDefaults } = await import('../../libs/contracts/src/index.js');
const { printExact, Rational } = await import('../../libs/rating/src/money/index.js');
const { chargeUsage } = await import('../../libs/rating/src/rules/lines.js');
const { TERM_RULES } = await import('../../libs/rating/src/rules/term-rules.js');

/** A price for each leg of a priced contact. It distinguishes queues, which no price below does. */
const rule: TermRule = {
  usage: {
    charges: ({ metering }) =>
      metering.contacts.flatMap((meter) =>
        chargeUsage(meter.run, {
          component: 'usage',
          head: { description: FIELD, unit: 'contact' },
          pricing: { unitPrice: readSurcharge(meter.run.terms) },
          pointer: `/${FIELD}`,
          cells: meter.metered().map(({ legs = 0 }) => {
            return { tier: undefined, band: undefined, quantity: Rational.of(legs) };
          }),
          explanation: {},
          trace: (_cell, events) => ({
            events: events.map((event) => ({ event, quantity: Rational.ONE, contacts: 1 })),
            spans: [],
          }),
        }),
      ),
    distinguish: () => (usage) =>
      usage.kind === 'contact' ? { key: usage.queue, bySlot: false } : undefined,
    replacePrices: (version, replace) => {
      const { unitPrice } = replace({ unitPrice: readSurcharge(version) });
      const replaced = { ...version, [FIELD]: unitPrice };
      return replaced;
    },
  },
};
jest.unstable_mockModule('../../libs/rating/src/rules/term-rules.js', () => ({
  TERM_RULES: { ...TERM_RULES, [FIELD]: rule },
}));
const { compare, rate, traceLine } = await import('../../libs/rating/src/index.js');
const { condensed } = await import('../../libs/rating/src/compare/condensed.js');
const { leg } = await import('../../libs/rating/test/given.js');
const { naiveUsage, toBodies } = await import('../../libs/rating/test/naive/events.js');
const { apiShapes } = await import('../../apps/console/src/openapi/api-shapes.js');

const PERIOD = { fromMs: Date.UTC(2026, 2), toMs: Date.UTC(2026, 3), zone: 'UTC' };
const legs = [
  leg({ queue: 'vip', talkMs: 60_000 }),
  leg({ queue: 'vip', talkMs: 60_000, leg: 2 }),
  leg({ queue: 'es', talkMs: 60_000 }),
];
const usage = naiveUsage(legs, []);

const BASICS = { clientId: 'acme', version: 1, effectiveFrom: '2026-01-01T00:00:00Z' };
const read = (part: object) =>
  parseContractVersion({
    ...{ ...BASICS, zone: 'UTC', currency: 'EUR', tax: { category: 'S', rate: '0' } },
    ...{ period: { kind: 'month', anchorDay: 1 }, model: 'per-event' },
    contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '2' }] },
    ...part,
  });

function contract(part: object) {
  const parsed = read(part);
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

const listFaults = (json: object) => {
  const parsed = parseContractVersion(json);
  return 'faults' in parsed ? parsed.faults.map(({ pointer, code }) => `${code} ${pointer}`) : [];
};

describe('a term added to the table of descriptors', () => {
  it('has its default in the terms', () => {
    expect(withDefaults(contract({}))).toMatchObject({ [FIELD]: '5' });
    expect(withDefaults(contract({ [FIELD]: '7' }))).toMatchObject({ [FIELD]: '7' });
  });

  it('is checked, and refused in an ended version', () => {
    expect(read({ [FIELD]: '13' })).toMatchObject({ faults: [{ pointer: '/surcharge', code: 'range' }] });
    expect(read({ [FIELD]: 'x' })).toMatchObject({ faults: [{ pointer: '/surcharge' }] });
    expect(listFaults({ ...BASICS, model: 'ended', [FIELD]: '7' })).toEqual(['unused-part /surcharge']);
  });

  it('compares by value, a default as if it were written', () => {
    expect(sameTerms(contract({}), contract({ [FIELD]: '05.0' }))).toBe(true);
    expect(sameTerms(contract({}), contract({ [FIELD]: '6' }))).toBe(false);
  });

  it('is charged by its rule', () => {
    expect(rate([contract({ [FIELD]: '7' })], usage, PERIOD)?.lines).toMatchObject([
      { description: 'Calls, per contact', amount: '4.00' },
      { description: FIELD, quantity: '3', amount: '21.00' },
    ]);
  });

  it.each([
    ['as written', { [FIELD]: '7' }, '25.00', '37.50'],
    ['by default', {}, '19.00', '28.50'],
  ])('is compared in the units of scaled usage: %s', (_name, part, net, higher) => {
    const [choice] = compare([{ name: 'it', versions: [contract(part)] }], usage, PERIOD).choices;
    expect(choice?.series).toContainEqual({ factor: '1', net });
    expect(choice?.series).toContainEqual({ factor: '1.5', net: higher });
  });

  it('keeps the usage apart that it distinguishes', () => {
    const queues = condensed(usage, [contract({})], PERIOD).map((row) => 'queue' in row && row.queue);
    expect(queues).toEqual(['vip', 'es']);
  });

  it('has events behind its lines', () => {
    const events = toBodies(legs, []).map((body, offset) => ({ offset, body }));
    const traced = traceLine([contract({})], events, PERIOD, ({ description }) => description === FIELD);
    expect(traced.events.map(({ event, quantity }) => [event.offset, printExact(quantity)])).toEqual([
      [0, '1'],
      [1, '1'],
      [2, '1'],
    ]);
  });

  it('is in the description of contracts', () => {
    expect(apiShapes()['ContractVersion']?.properties).toHaveProperty(FIELD);
  });
});
