import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseContractVersion } from './parse-contract-version.js';
import type { Fault } from './reading/fault.js';
import { CALL_PRICE, REFUSALS } from './testing/refusals.js';
import { SAMPLES, mixedByCapacity, mixedByRouting, perEvent, withValue } from './testing/sample.js';
import { runs } from '../../../test/support/nightly.js';

const faultsOf = (json: unknown): readonly Fault[] => {
  const checked = parseContractVersion(json);
  return 'faults' in checked ? checked.faults : [];
};

/** Pointers to every value in a document. */
const pointersOf = (json: unknown, pointer = ''): string[] =>
  typeof json !== 'object' || json === null
    ? []
    : Object.entries(json).flatMap(([key, value]) => [
        `${pointer}/${key}`,
        ...pointersOf(value, `${pointer}/${key}`),
      ]);

/** Text fields that may be empty. */
const isEmptyTextAllowed = (pointer: string, value: unknown): boolean =>
  value === '' && /\/(note|description)$/.test(pointer);

/** `{}` is valid where each member is optional. */
const isEmptyAllowed = (pointer: string, value: unknown): boolean =>
  typeof value === 'object' && value !== null && /\/(bandPrices|concurrency|customer)$/.test(pointer);

describe('parseContractVersion', () => {
  it.each(Object.entries(SAMPLES))('accepts %s unchanged', (_name, sample) => {
    expect(parseContractVersion(sample())).toEqual({ ok: sample() });
  });

  it.each(REFUSALS)('%p with %s = %j: reports a fault at %s, %s', (sample, pointer, value, at, code) => {
    expect(faultsOf(withValue(sample(), pointer, value))).toEqual([
      expect.objectContaining({ pointer: at, code }),
    ]);
  });

  it.each([
    [perEvent, '/contacts/prices/2/unitPrice', '0'],
    [perEvent, '/contacts/prices/2/unitPrice', '-0.00'],
    [perEvent, '/contacts/prices/2/unitPrice', '000000000000.123456789012'],
    [perEvent, `${CALL_PRICE}/tiers/1/upTo`, '5000.000000000001'],
    [perEvent, '/bands/1/to', '24:00'],
    [perEvent, '/bands/0/dates', []],
    [perEvent, '/effectiveFrom', '2026-03-01t00:15:00.000z'],
    [perEvent, '/effectiveFrom', '2026-03-01T05:45:00+05:45'],
    [perEvent, '/grace', 'P2DT12H'],
    [perEvent, '/grace', 'P1W'],
    [perEvent, '/grace', 'PT0S'],
    [perEvent, '/grace', 'PT1,5H'],
    [perEvent, '/grace', 'P1Y2M'],
    [perEvent, '/note', ''],
    [mixedByCapacity, '/bands/0/name', 'Nuit & fêtes / 1'],
    [perEvent, '/bands/0/dates', ['2026-12-25', '2026-12-25']],
    [perEvent, '/bands/2/days', ['sat', 'sat']],
    [perEvent, '/contacts/prices', []],
    [perEvent, '/contacts/prices/3/agreedSeconds', 0],
    [perEvent, `${CALL_PRICE}/tiers/0/upTo`, '0'],
    [perEvent, '/zone', 'Asia/Kathmandu'],
    [perEvent, '/zone', 'UTC'],
    [perEvent, '/currency', 'KWD'],
    [perEvent, '/period', { kind: 'week', anchorDay: 'sun' }],
    [
      perEvent,
      '/period',
      { kind: 'table', starts: ['2025-12-29', '2026-01-26', '2026-02-23', '2026-03-30'] },
    ],
    [perEvent, '/period', { kind: 'table', starts: ['2026-01-05'] }],
    [mixedByRouting, '/minimum', { kind: 'base-fee', amount: '100' }],
    [mixedByRouting, '/minimum/counts', ['usage', 'overflow', 'hours', 'fee', 'base-fee']],
    [mixedByRouting, '/discounts/0/percent', '100.01'],
    [mixedByRouting, '/discounts/0/description', ''],
    [mixedByRouting, '/discounts/0/on', ['usage', 'usage']],
    [mixedByRouting, '/customer/name', undefined],
    [mixedByRouting, '/fees/0/description', undefined],
    [mixedByCapacity, '/overflow/occupancy', undefined],
    [mixedByCapacity, '/team/activities', undefined],
    [mixedByCapacity, '/team/activities', ['training', 'training']],
  ])('%p with %s = %j: accepts', (sample, pointer, value) => {
    expect(faultsOf(withValue(sample(), pointer, value))).toEqual([]);
  });

  it('reports all faults together, without those that only follow from another', () => {
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

  it('names the expected value in the message', () => {
    const messages = [
      withValue(perEvent(), `${CALL_PRICE}/tiers/1/upTo`, '900'),
      withValue(perEvent(), `${CALL_PRICE}/bandPrices/nigth`, { multiplier: '2' }),
      withValue(perEvent(), '/curency', 'EUR'),
    ].map((json) => faultsOf(json)[0]?.message);
    expect(messages).toEqual([
      'tier 2 ends at 900, tier 1 at 5000; must ascend',
      'no band is named "nigth"; did you mean "night"?',
      'unknown field "curency"; did you mean "currency"?',
    ]);
  });

  it('does not report a faulty price as equal to another', () => {
    const prices = [{ channel: 'chat', basis: 'contact', unitPrice: '1' }, 5, {}, {}];
    const faults = faultsOf(withValue(perEvent(), '/contacts/prices', prices));
    expect(faults.map(({ code }) => code)).not.toContain('equal-prices');
    const twice = faultsOf(withValue(perEvent(), '/contacts/prices', [...prices, prices[0]]));
    expect(twice).toContainEqual(
      expect.objectContaining({ pointer: '/contacts/prices/4', code: 'equal-prices' }),
    );
  });

  it('does not let a __proto__ key change the version', () => {
    const json: unknown = JSON.parse('{"__proto__":{"model":"ended"},"clientId":"acme","version":1}');
    expect(faultsOf(json)).toContainEqual(
      expect.objectContaining({ pointer: '/__proto__', code: 'unknown-field' }),
    );
    expect(faultsOf(json)).toContainEqual(expect.objectContaining({ pointer: '/model', code: 'required' }));
  });

  it('has no band price under a name that the contract does not contain', () => {
    const checked = parseContractVersion(perEvent());
    const prices = 'ok' in checked ? checked.ok.contacts?.prices[1]?.bandPrices : undefined;
    expect(prices?.['night']).toEqual({ multiplier: '1.25' });
    expect(prices?.['constructor']).toBeUndefined();
  });

  it('does not recurse into a document nested 100,000 deep', () => {
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

  it('points at any single value that is replaced by nonsense', () => {
    const places = Object.values(SAMPLES).flatMap((sample) =>
      pointersOf(sample()).map((pointer) => ({ sample, pointer })),
    );
    const nonsense = fc.constantFrom<unknown>(null, '', ' ', '\u0000', {}, [], [null], -1, 0.5, 1e300, true);
    fc.assert(
      fc.property(fc.constantFrom(...places), nonsense, ({ sample, pointer }, value) => {
        fc.pre(!(Array.isArray(value) && value.length === 0));
        fc.pre(!isEmptyAllowed(pointer, value) && !isEmptyTextAllowed(pointer, value));
        const pointers = faultsOf(withValue(sample(), pointer, value)).map((fault) => fault.pointer);
        expect(pointers.some((at) => at.startsWith(pointer))).toBe(true);
      }),
      runs(400),
    );
  });

  it('never throws, whatever the input', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(faultsOf(anything).length).toBeGreaterThan(0);
      }),
    );
  });
});
