import { describe, expect, it } from '@jest/globals';
import { termsKey } from './terms-key.js';
import { parseContractVersion } from './parse-contract-version.js';
import { sameTerms } from './same-terms.js';
import { ContractVersion } from './terms/contract-version.js';
import { SAMPLES, hourly, mixedByCapacity, mixedByRouting, perEvent, withValue } from './testing/sample.js';
import type { Json } from './testing/sample.js';
import { withDefaults } from './with-defaults.js';

const parsed = (json: Json): ContractVersion => {
  const checked = parseContractVersion(json);
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.ok;
};

const shuffled = (json: unknown): unknown =>
  typeof json !== 'object' || json === null || Array.isArray(json)
    ? json
    : Object.fromEntries(
        Object.entries(json)
          .reverse()
          .map(([key, value]) => [key, shuffled(value)]),
      );

describe('sameTerms', () => {
  it.each<[() => Json, string, unknown]>([
    [hourly, '/team/unitPrice', '022.000'],
    [hourly, '/effectiveFrom', '2026-02-28T23:00:00.000Z'],
    [hourly, '/grace', 'PT1H'],
    [hourly, '/note', 'any'],
    [hourly, '/fees', []],
    [hourly, '/paymentDays', 30],
    [hourly, '/language', 'en'],
    [perEvent, '/bands/2/days', ['sun', 'sat']],
    [perEvent, '/contacts/prices/1/tiers/0/upTo', '5000.0'],
    [mixedByRouting, '/minimum/counts', ['hours', 'usage']],
    [mixedByCapacity, '/team/activities', ['training', 'productive']],
    [mixedByCapacity, '/overflow/activities', undefined],
    [mixedByCapacity, '/overflow/concurrency', { chat: '3.0', call: '1' }],
  ])('%p: %s = %j has the same terms', (sample, pointer, value) => {
    expect(sameTerms(parsed(sample()), parsed(withValue(sample(), pointer, value)))).toBe(true);
  });

  it.each<[() => Json, string, unknown]>([
    [hourly, '/team/unitPrice', '22.000000000001'],
    [hourly, '/effectiveFrom', '2026-03-01T00:15:00+01:00'],
    [hourly, '/model', 'ended'],
    [hourly, '/language', 'es'],
    [perEvent, '/contacts/prices/2/unitPrice', '2.01'],
    [perEvent, '/bands/2/days', ['sat']],
    [mixedByRouting, '/minimum/counts', undefined],
    [mixedByCapacity, '/overflow/concurrency/call', '2'],
  ])('%p: %s = %j has other terms', (sample, pointer, value) => {
    const other = pointer === '/model' ? SAMPLES.ended() : withValue(sample(), pointer, value);
    expect(sameTerms(parsed(sample()), parsed(other))).toBe(false);
  });

  it('distinguishes the order of prices and bands, since the first match counts', () => {
    const { bands, ...rest } = perEvent();
    const reversed = { ...rest, bands: (bands as Json[]).toReversed() };
    expect(sameTerms(parsed(perEvent()), parsed(reversed))).toBe(false);
  });

  it.each(Object.values(SAMPLES))('%p has the same terms with its fields in another order', (sample) => {
    expect(sameTerms(parsed(sample()), parsed(shuffled(sample()) as Json))).toBe(true);
  });
});

describe('termsKey', () => {
  it('sorts fields and sets, normalizes decimals, and changes nothing else', () => {
    expect(
      termsKey(
        {
          period: { starts: ['b', 'a'] },
          fees: [{ on: '2026-01-01', id: '007', amount: '-0.0' }],
          bands: [{ days: ['tue', 'mon', 'tue'], dates: ['2', '1'] }],
          overflow: { price: { bandPrices: { amount: { multiplier: '2.0' } } } },
        },
        ContractVersion,
      ),
    ).toBe(
      '{"bands":[{"dates":["1","2"],"days":["mon","tue"]}],"fees":[{"amount":"0","id":"007","on":"2026-01-01"}],' +
        '"overflow":{"price":{"bandPrices":{"amount":{"multiplier":"2"}}}},"period":{"starts":["b","a"]}}',
    );
  });
});

describe('withDefaults', () => {
  it('fills omitted fields', () => {
    expect(withDefaults(parsed(hourly()))).toMatchObject({
      ...{ bands: [], fees: [], discounts: [], grace: 'PT1H', latePolicy: 'next-invoice', paymentDays: 30 },
    });
    const { overflow } =
      withDefaults(parsed(withValue(mixedByCapacity(), '/overflow/occupancy', undefined))) ?? {};
    expect(overflow).toMatchObject({ occupancy: '1', concurrency: { call: '1', chat: '3', ticket: '1' } });
    const fees = [{ id: 'pm', amount: '1', per: 'period' }];
    expect(
      withDefaults(
        parsed({
          ...mixedByRouting(),
          fees,
          discounts: [{ percent: '5' }],
          minimum: { kind: 'floor', amount: '9' },
        }),
      ),
    ).toMatchObject({
      fees: [{ ...fees[0], description: 'pm' }],
      discounts: [{ percent: '5', description: 'Discount', on: ['usage', 'overflow', 'hours'] }],
      minimum: { counts: ['usage', 'overflow', 'hours'] },
    });
  });

  it('keeps given fields, and adds an increment to handle and talk only', () => {
    const price = { channel: 'chat', basis: 'talk', unitPrice: '1' };
    const filled = withDefaults(parsed(withValue(perEvent(), '/contacts/prices/2', price)));
    expect(filled?.contacts?.prices.map(({ increment }) => increment)).toEqual([
      '30/6',
      '30/6',
      'exact',
      undefined,
    ]);
    expect(filled?.contacts?.shortContactSeconds).toBe(10);
  });

  it('returns no terms for ended, and the same object for the same version', () => {
    expect(withDefaults(parsed(SAMPLES.ended()))).toBeUndefined();
    const version = parsed(hourly());
    expect(withDefaults(version)).toBe(withDefaults(version));
  });
});
