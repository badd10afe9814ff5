import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseContractVersion } from './parse-contract-version.js';
import type { Fault } from './reading/fault.js';
import {
  SAMPLES,
  ended,
  hourly,
  mixedByCapacity,
  mixedByRouting,
  perEvent,
  withValue,
} from './testing/sample.js';
import type { Json } from './testing/sample.js';

const faultsOf = (json: unknown): readonly Fault[] => {
  const checked = parseContractVersion(json);
  return 'faults' in checked ? checked.faults : [];
};

const CALL = '/contacts/prices/1';

/** [what is done, to which sample, pointer and value set (undefined: removed), the fault's pointer and code] */
const REFUSALS: readonly (readonly [() => Json, string, unknown, string, string])[] = [
  // fields
  [perEvent, '/clientId', undefined, '/clientId', 'required'],
  [perEvent, '/clientId', '-acme', '/clientId', 'format'],
  [perEvent, '/clientId', `a${'b'.repeat(64)}`, '/clientId', 'format'],
  [perEvent, '/version', '3', '/version', 'type'],
  [perEvent, '/version', 1.5, '/version', 'type'],
  [perEvent, '/version', -1, '/version', 'range'],
  [perEvent, '/version', 1e300, '/version', 'range'],
  [perEvent, '/effectiveFrom', undefined, '/effectiveFrom', 'required'],
  [perEvent, '/effectiveFrom', '2026-03-01', '/effectiveFrom', 'format'],
  [perEvent, '/effectiveFrom', '2026-03-01T00:00:00', '/effectiveFrom', 'format'],
  [perEvent, '/effectiveFrom', '2026-03-01T24:00:00Z', '/effectiveFrom', 'format'],
  [perEvent, '/effectiveFrom', '2026-02-30T00:00:00Z', '/effectiveFrom', 'date'],
  [perEvent, '/effectiveFrom', '2026-03-01T00:07:00Z', '/effectiveFrom', 'quarter'],
  [perEvent, '/effectiveFrom', '2026-03-01T00:00:00.001Z', '/effectiveFrom', 'quarter'],
  [perEvent, '/model', 'prepaid', '/model', 'one-of'],
  [perEvent, '/model', undefined, '/model', 'required'],
  [perEvent, '/zone', undefined, '/zone', 'required'],
  [perEvent, '/zone', 'Europe/Madird', '/zone', 'zone'],
  [perEvent, '/zone', '+01:00', '/zone', 'zone'],
  [perEvent, '/currency', undefined, '/currency', 'required'],
  [perEvent, '/currency', 'EURO', '/currency', 'currency'],
  [perEvent, '/currency', 'eur', '/currency', 'currency'],
  [perEvent, '/currency', 'XAU', '/currency', 'currency'],
  [perEvent, '/period', undefined, '/period', 'required'],
  [perEvent, '/tax', undefined, '/tax', 'required'],
  [perEvent, '/tax/rate', 21, '/tax/rate', 'type'],
  [perEvent, '/tax/rate', '-1', '/tax/rate', 'range'],
  [perEvent, '/tax/category', 'VAT', '/tax/category', 'one-of'],
  [perEvent, '/grace', '1h', '/grace', 'duration'],
  [perEvent, '/grace', 'P', '/grace', 'duration'],
  [perEvent, '/grace', 'PT', '/grace', 'duration'],
  [perEvent, '/grace', 'P0.5M', '/grace', 'duration'],
  [perEvent, '/latePolicy', 'never', '/latePolicy', 'one-of'],
  [perEvent, '/paymentDays', 366, '/paymentDays', 'range'],
  [perEvent, '/note', '', '/note', 'format'],
  [perEvent, '/note', 'a\u0000b', '/note', 'format'],
  [perEvent, '/note', '\ud800', '/note', 'format'],
  [mixedByRouting, '/customer/addressLines', ['Gran Vía 1', ' '], '/customer/addressLines/1', 'format'],
  [perEvent, '/note', null, '/note', 'type'],
  [perEvent, '/foo', 1, '/foo', 'unknown-field'],
  [perEvent, '/bands/0/foo', 1, '/bands/0/foo', 'unknown-field'],
  [perEvent, '/contacts/foo', 1, '/contacts/foo', 'unknown-field'],
  [perEvent, `${CALL}/tiers/0/foo`, 1, `${CALL}/tiers/0/foo`, 'unknown-field'],
  [perEvent, `${CALL}/bandPrices/night/foo`, 1, `${CALL}/bandPrices/night/foo`, 'unknown-field'],
  [perEvent, '/a~b', 1, '/a~0b', 'unknown-field'],
  // periods
  [perEvent, '/period', [], '/period', 'type'],
  [perEvent, '/period', {}, '/period/kind', 'required'],
  [perEvent, '/period/kind', 'year', '/period/kind', 'one-of'],
  [perEvent, '/period', { kind: 'month' }, '/period/anchorDay', 'required'],
  [perEvent, '/period', { kind: 'month', anchorDay: 29 }, '/period/anchorDay', 'one-of'],
  [perEvent, '/period', { kind: 'month', anchorDay: 'mon' }, '/period/anchorDay', 'one-of'],
  [perEvent, '/period', { kind: 'week', anchorDay: 1 }, '/period/anchorDay', 'one-of'],
  [
    perEvent,
    '/period',
    { kind: 'week', anchorDay: 'mon', starts: ['2026-01-05'] },
    '/period/starts',
    'unused-part',
  ],
  [perEvent, '/period', { kind: 'table' }, '/period/starts', 'required'],
  [perEvent, '/period', { kind: 'table', starts: ['2026-01-05'] }, '/period/starts', 'empty'],
  [perEvent, '/period', { kind: 'table', starts: ['2026-01-05', '2026-02-30'] }, '/period/starts/1', 'date'],
  [
    perEvent,
    '/period',
    { kind: 'table', starts: ['2026-02-02', '2026-01-05'] },
    '/period/starts/1',
    'start-order',
  ],
  [
    perEvent,
    '/period',
    { kind: 'table', anchorDay: 1, starts: ['2026-01-05', '2026-02-02'] },
    '/period/anchorDay',
    'unused-part',
  ],
  // bands
  [perEvent, '/bands/0/days', ['mon'], '/bands/0', 'both'],
  [perEvent, '/bands/0/dates', undefined, '/bands/0', 'neither'],
  [perEvent, '/bands/0/dates/0', '25-12-2026', '/bands/0/dates/0', 'date'],
  [perEvent, '/bands/2/days/1', 'sunday', '/bands/2/days/1', 'one-of'],
  [perEvent, '/bands/2/days/1', 'sat', '/bands/2/days', 'repeat'],
  [perEvent, '/bands/1/from', undefined, '/bands/1/from', 'required'],
  [perEvent, '/bands/1/to', undefined, '/bands/1/to', 'required'],
  [perEvent, '/bands/1/from', '22:10', '/bands/1/from', 'format'],
  [perEvent, '/bands/1/from', '24:00', '/bands/1/from', 'format'],
  [perEvent, '/bands/1/to', '6:00', '/bands/1/to', 'format'],
  [perEvent, '/bands/2/name', 'night', '/bands/2/name', 'repeated-name'],
  [hourly, '/bands', [{ name: 'standard', days: [] }], '/bands/0/name', 'reserved-name'],
  // prices of contacts
  [perEvent, '/contacts/shortContactSeconds', 15, '/contacts/shortContactSeconds', 'one-of'],
  [perEvent, '/contacts/prices', undefined, '/contacts/prices', 'required'],
  [perEvent, '/contacts/prices', [], '/contacts/prices', 'empty'],
  [perEvent, '/contacts/prices/0', null, '/contacts/prices/0', 'type'],
  [perEvent, '/contacts/prices/0', [], '/contacts/prices/0', 'type'],
  [perEvent, '/contacts/prices/0/channel', 'fax', '/contacts/prices/0/channel', 'one-of'],
  [perEvent, '/contacts/prices/0/direction', 'in', '/contacts/prices/0/direction', 'one-of'],
  [perEvent, '/contacts/prices/0/basis', undefined, '/contacts/prices/0/basis', 'required'],
  [perEvent, '/contacts/prices/0/increment', '30/1', '/contacts/prices/0/increment', 'one-of'],
  [perEvent, '/contacts/prices/2/increment', '30/6', '/contacts/prices/2/increment', 'unused-part'],
  [perEvent, '/contacts/prices/2/agreedSeconds', 60, '/contacts/prices/2/agreedSeconds', 'unused-part'],
  [perEvent, '/contacts/prices/3/agreedSeconds', undefined, '/contacts/prices/3/agreedSeconds', 'required'],
  [perEvent, '/contacts/prices/0/unitPrice', 0.8, '/contacts/prices/0/unitPrice', 'type'],
  [perEvent, '/contacts/prices/0/unitPrice', '0,80', '/contacts/prices/0/unitPrice', 'format'],
  [perEvent, '/contacts/prices/0/unitPrice', '1e3', '/contacts/prices/0/unitPrice', 'format'],
  [perEvent, '/contacts/prices/0/unitPrice', '-0.80', '/contacts/prices/0/unitPrice', 'negative'],
  [perEvent, '/contacts/prices/0/unitPrice', undefined, '/contacts/prices/0', 'neither'],
  [perEvent, `${CALL}/unitPrice`, '0.5', CALL, 'both'],
  [perEvent, '/contacts/prices/0/tierMode', 'volume', '/contacts/prices/0/tierMode', 'unused-part'],
  [perEvent, `${CALL}/tierMode`, undefined, `${CALL}/tierMode`, 'required'],
  [perEvent, `${CALL}/tiers`, [], `${CALL}/tiers`, 'empty'],
  [perEvent, `${CALL}/tiers`, {}, `${CALL}/tiers`, 'type'],
  [perEvent, `${CALL}/tiers/0/upTo`, '0', `${CALL}/tiers/0/upTo`, 'not-positive'],
  [perEvent, `${CALL}/tiers/0/upTo`, undefined, `${CALL}/tiers/0`, 'open-tier'],
  [perEvent, `${CALL}/tiers/1/upTo`, '5000', `${CALL}/tiers/1/upTo`, 'tier-order'],
  [perEvent, `${CALL}/tiers/1/upTo`, '05000.0', `${CALL}/tiers/1/upTo`, 'tier-order'],
  [perEvent, `${CALL}/tiers/1/upTo`, '900', `${CALL}/tiers/1/upTo`, 'tier-order'],
  [perEvent, `${CALL}/tiers/2/upTo`, '20000', `${CALL}/tiers/2/upTo`, 'last-tier'],
  [perEvent, `${CALL}/bandPrices/nigth`, { multiplier: '2' }, `${CALL}/bandPrices/nigth`, 'unknown-band'],
  [
    perEvent,
    `${CALL}/bandPrices/standard`,
    { multiplier: '2' },
    `${CALL}/bandPrices/standard`,
    'unknown-band',
  ],
  [
    perEvent,
    `${CALL}/bandPrices/constructor`,
    { multiplier: '2' },
    `${CALL}/bandPrices/constructor`,
    'unknown-band',
  ],
  [perEvent, `${CALL}/bandPrices/night`, {}, `${CALL}/bandPrices/night`, 'neither'],
  [perEvent, `${CALL}/bandPrices/night/unitPrice`, '1', `${CALL}/bandPrices/night`, 'both'],
  [perEvent, `${CALL}/bandPrices/night/multiplier`, '-1', `${CALL}/bandPrices/night/multiplier`, 'negative'],
  [
    perEvent,
    '/contacts/prices/2',
    { channel: 'call', queue: 'vip', basis: 'handle', increment: '30/6', unitPrice: '0.8' },
    '/contacts/prices/2',
    'equal-prices',
  ],
  // models and their parts
  [perEvent, '/contacts', undefined, '/contacts', 'required'],
  [perEvent, '/team', { hours: 'staffed', unitPrice: '1' }, '/team', 'unused-part'],
  [perEvent, '/overflow', { by: 'routing' }, '/overflow', 'unused-part'],
  [hourly, '/team', undefined, '/team', 'required'],
  [
    hourly,
    '/contacts',
    { prices: [{ channel: 'chat', basis: 'contact', unitPrice: '1' }] },
    '/contacts',
    'unused-part',
  ],
  [mixedByRouting, '/team', undefined, '/team', 'required'],
  [mixedByRouting, '/overflow', undefined, '/overflow', 'required'],
  [mixedByRouting, '/overflow', 'routing', '/overflow', 'type'],
  [mixedByRouting, '/contacts', undefined, '/contacts', 'required'],
  [
    mixedByCapacity,
    '/contacts',
    { prices: [{ channel: 'chat', basis: 'contact', unitPrice: '1' }] },
    '/contacts',
    'unused-part',
  ],
  [ended, '/zone', 'Europe/Madrid', '/zone', 'unused-part'],
  [ended, '/tax', { category: 'S', rate: '21' }, '/tax', 'unused-part'],
  [ended, '/fees', [], '/fees', 'unused-part'],
  // team
  [hourly, '/team/hours', 'worked', '/team/hours', 'one-of'],
  [hourly, '/team/quantity', '1600', '/team/quantity', 'unused-part'],
  [hourly, '/team/fte', undefined, '/team/fte', 'required'],
  [hourly, '/team/hoursPerFte', undefined, '/team/hoursPerFte', 'required'],
  [mixedByRouting, '/team/quantity', undefined, '/team', 'neither'],
  [mixedByRouting, '/team/quantity', '-1', '/team/quantity', 'negative'],
  [mixedByRouting, '/team/bandPrices', { night: { multiplier: '2' } }, '/team/bandPrices', 'unused-part'],
  [mixedByRouting, '/team/activities', ['productive'], '/team/activities', 'unused-part'],
  [mixedByCapacity, '/team/quantity', '1', '/team/quantity', 'unused-part'],
  [mixedByCapacity, '/team/activities/0', 'Productive', '/team/activities/0', 'format'],
  [mixedByCapacity, '/team/tierMode', 'volume', '/team/tierMode', 'unknown-field'],
  [mixedByCapacity, '/team/tiers/0/upTo', '-5', '/team/tiers/0/upTo', 'not-positive'],
  [
    mixedByCapacity,
    '/team/bandPrices/sunday',
    { multiplier: '2' },
    '/team/bandPrices/sunday',
    'unknown-band',
  ],
  // overflow
  [mixedByRouting, '/overflow/netting', 'day', '/overflow/netting', 'unused-part'],
  [mixedByCapacity, '/overflow/by', 'queue', '/overflow/by', 'one-of'],
  [mixedByCapacity, '/overflow/intervalMinutes', 60, '/overflow/intervalMinutes', 'one-of'],
  [mixedByCapacity, '/overflow/intervalMinutes', undefined, '/overflow/intervalMinutes', 'required'],
  [mixedByCapacity, '/overflow/netting', undefined, '/overflow/netting', 'required'],
  [mixedByCapacity, '/overflow/netting', 'day', '/overflow/price/bandPrices', 'unused-part'],
  [mixedByCapacity, '/overflow/price', undefined, '/overflow/price', 'required'],
  [mixedByCapacity, '/overflow/price/unitPrice', undefined, '/overflow/price', 'neither'],
  [mixedByCapacity, '/overflow/price/tierMode', 'volume', '/overflow/price/tierMode', 'unknown-field'],
  [mixedByCapacity, '/overflow/occupancy', '0', '/overflow/occupancy', 'not-positive'],
  [mixedByCapacity, '/overflow/occupancy', '-0.5', '/overflow/occupancy', 'not-positive'],
  [mixedByCapacity, '/overflow/concurrency/chat', '0.0', '/overflow/concurrency/chat', 'not-positive'],
  [mixedByCapacity, '/overflow/concurrency/fax', '1', '/overflow/concurrency/fax', 'unknown-field'],
  // minimum, fees, discounts, customer
  [mixedByRouting, '/minimum/amount', '-1', '/minimum/amount', 'negative'],
  [mixedByRouting, '/minimum/counts/0', 'discount', '/minimum/counts/0', 'one-of'],
  [mixedByRouting, '/minimum/kind', 'base-fee', '/minimum/counts', 'unused-part'],
  [mixedByRouting, '/fees/0/amount', '-800', '/fees/0/amount', 'negative'],
  [mixedByRouting, '/fees/0/on', '2026-03-02', '/fees/0', 'both'],
  [mixedByRouting, '/fees/0/per', undefined, '/fees/0', 'neither'],
  [mixedByRouting, '/fees/0/per', 'month', '/fees/0/per', 'one-of'],
  [mixedByRouting, '/fees/1/id', 'pm', '/fees/1/id', 'repeated-id'],
  [mixedByRouting, '/fees/1/on', '2026-02-29', '/fees/1/on', 'date'],
  [mixedByRouting, '/discounts/0/percent', '100.01', '/discounts/0/percent', 'range'],
  [mixedByRouting, '/discounts/0/percent', '-5', '/discounts/0/percent', 'range'],
  [mixedByRouting, '/discounts/0/on', ['minimum'], '/discounts/0/on/0', 'one-of'],
  [mixedByRouting, '/customer/country', 'Spain', '/customer/country', 'format'],
  [mixedByRouting, '/customer/email', 'acme', '/customer/email', 'format'],
  [mixedByRouting, '/customer/addressLines', 'Gran Vía 1', '/customer/addressLines', 'type'],
];

/** Pointers to every value in a document. */
const pointersOf = (json: unknown, pointer = ''): string[] =>
  typeof json !== 'object' || json === null
    ? []
    : Object.entries(json).flatMap(([key, value]) => [
        `${pointer}/${key}`,
        ...pointersOf(value, `${pointer}/${key}`),
      ]);

/** `{}` says "no exceptions" where each member is optional. */
const isEmptyAllowed = (pointer: string, value: unknown): boolean =>
  typeof value === 'object' && value !== null && /\/(bandPrices|concurrency)$/.test(pointer);

describe('parseContractVersion', () => {
  it.each(Object.entries(SAMPLES))('accepts %s as it stands', (_name, sample) => {
    expect(parseContractVersion(sample())).toEqual({ ok: sample() });
  });

  it.each(REFUSALS)('%p with %s = %j: refuses at %s, %s', (sample, pointer, value, at, code) => {
    expect(faultsOf(withValue(sample(), pointer, value))).toEqual([
      expect.objectContaining({ pointer: at, code }),
    ]);
  });

  it.each([
    [perEvent, '/contacts/prices/2/unitPrice', '0'],
    [perEvent, '/contacts/prices/2/unitPrice', '-0.00'],
    [perEvent, '/contacts/prices/2/unitPrice', '000000000000.123456789012'],
    [perEvent, `${CALL}/tiers/1/upTo`, '5000.000000000001'],
    [perEvent, '/bands/1/to', '24:00'],
    [perEvent, '/bands/0/dates', []],
    [perEvent, '/effectiveFrom', '2026-03-01t00:15:00.000z'],
    [perEvent, '/effectiveFrom', '2026-03-01T05:45:00+05:45'],
    [perEvent, '/grace', 'P2DT12H'],
    [perEvent, '/grace', 'P1W'],
    [perEvent, '/grace', 'PT0S'],
    [perEvent, '/zone', 'Asia/Kathmandu'],
    [perEvent, '/zone', 'UTC'],
    [perEvent, '/currency', 'KWD'],
    [perEvent, '/period', { kind: 'week', anchorDay: 'sun' }],
    [
      perEvent,
      '/period',
      { kind: 'table', starts: ['2025-12-29', '2026-01-26', '2026-02-23', '2026-03-30'] },
    ],
    [mixedByRouting, '/minimum', { kind: 'base-fee', amount: '100' }],
    [mixedByRouting, '/minimum/counts', ['usage', 'overflow', 'hours', 'fee', 'base-fee']],
    [mixedByRouting, '/discounts/0/percent', '100'],
    [mixedByRouting, '/fees/0/description', undefined],
    [mixedByCapacity, '/overflow/occupancy', undefined],
    [mixedByCapacity, '/team/activities', undefined],
  ])('%p with %s = %j: accepts', (sample, pointer, value) => {
    expect(faultsOf(withValue(sample(), pointer, value))).toEqual([]);
  });

  it('tells all faults at once, and none that only follows from another', () => {
    const json = withValue(
      withValue(withValue(perEvent(), '/contacts', 5), '/zone', 'Mars'),
      '/bands/0/days',
      ['mon'],
    );
    expect(faultsOf(json).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/zone', 'zone'],
      ['/contacts', 'type'],
      ['/bands/0', 'both'],
    ]);
  });

  it('says what would be right', () => {
    const messages = [
      withValue(perEvent(), `${CALL}/tiers/1/upTo`, '900'),
      withValue(perEvent(), `${CALL}/bandPrices/nigth`, { multiplier: '2' }),
      withValue(perEvent(), '/curency', 'EUR'),
    ].map((json) => faultsOf(json)[0]?.message);
    expect(messages).toEqual([
      'tier 2 ends at 900, tier 1 at 5000; must ascend',
      'no band is named "nigth"; did you mean "night"?',
      'unknown field "curency"; did you mean "currency"?',
    ]);
  });

  it('keeps a __proto__ key away from the version', () => {
    const json: unknown = JSON.parse('{"__proto__":{"model":"ended"},"clientId":"acme","version":1}');
    expect(faultsOf(json)).toContainEqual(
      expect.objectContaining({ pointer: '/__proto__', code: 'unknown-field' }),
    );
    expect(faultsOf(json)).toContainEqual(expect.objectContaining({ pointer: '/model', code: 'required' }));
  });

  it('does not follow a document nested 100,000 deep', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    for (const json of [{ bands: deep }, { zone: deep }, { unknown: deep }, { overflow: { by: deep } }])
      expect(faultsOf({ ...perEvent(), ...json }).length).toBeGreaterThan(0);
    for (const price of [
      { queue: deep },
      { tiers: deep },
      { tiers: [{ upTo: deep }, deep] },
      { bandPrices: { a: deep } },
    ])
      expect(faultsOf({ ...perEvent(), contacts: { prices: [price, price] } }).length).toBeGreaterThan(0);
  });

  it('points at any one value that another takes the place of', () => {
    const places = Object.values(SAMPLES).flatMap((sample) =>
      pointersOf(sample()).map((pointer) => ({ sample, pointer })),
    );
    const nonsense = fc.constantFrom<unknown>(null, '', ' ', '\u0000', {}, [], [null], -1, 0.5, 1e300, true);
    fc.assert(
      fc.property(fc.constantFrom(...places), nonsense, ({ sample, pointer }, value) => {
        fc.pre(!(Array.isArray(value) && value.length === 0) && !isEmptyAllowed(pointer, value));
        const pointers = faultsOf(withValue(sample(), pointer, value)).map((fault) => fault.pointer);
        expect(pointers.some((at) => at.startsWith(pointer))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(faultsOf(anything).length).toBeGreaterThan(0);
      }),
    );
  });
});
