import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseContracts } from './parse-contracts.js';
import { ended, hourly, mixedByRouting, perEvent, withValue } from './testing/sample.js';
import type { Json } from './testing/sample.js';

const outcome = (json: unknown): unknown => {
  const checked = parseContracts(json);
  return 'ok' in checked
    ? checked.ok.map(({ clientId, version }) => `${clientId}/${version}`)
    : checked.faults.map(({ pointer, code }) => `${pointer} ${code}`);
};

/** A version of acme's contract with a number, a start and a currency. */
const version = (number: number, effectiveFrom: string, currency = 'EUR'): Json => ({
  ...hourly(),
  version: number,
  effectiveFrom,
  currency,
});

describe('parseContracts', () => {
  it('accepts versions of several clients', () => {
    expect(outcome([hourly(), { ...perEvent(), clientId: 'beta' }, ended()])).toEqual([
      'acme/3',
      'acme/9',
      'beta/3',
    ]);
    expect(outcome([])).toEqual([]);
  });

  it('returns a version that is given twice only once, however it is written', () => {
    const again = withValue(
      withValue(hourly(), '/team/unitPrice', '22'),
      '/effectiveFrom',
      '2026-02-28T23:00:00Z',
    );
    expect(outcome([hourly(), { ...again, grace: 'PT1H', note: 'copied' }])).toEqual(['acme/3']);
  });

  it('refuses one number with different terms, unless for different clients', () => {
    const raised = withValue(hourly(), '/team/unitPrice', '23');
    expect(outcome([hourly(), { ...raised, clientId: 'beta' }])).toEqual(['acme/3', 'beta/3']);
    expect(outcome([hourly(), ended(), raised])).toEqual(['/2/version version-conflict']);
  });

  it('requires the same seller in all versions of a client, or none', () => {
    const of = (number: number, seller?: string): Json => ({
      ...version(number, `2026-0${number}-01T00:00:00+01:00`),
      ...(seller !== undefined && { seller }),
    });
    const end = { ...ended(), version: 5, effectiveFrom: '2026-05-01T00:00:00Z' };
    expect(outcome([of(1, 'es'), of(2, 'es'), end, { ...of(1, 'pt'), clientId: 'beta' }])).toEqual([
      ...['acme/1', 'acme/2', 'acme/5', 'beta/1'],
    ]);
    expect(outcome([of(1, 'es'), of(2, 'pt'), of(3)])).toEqual([
      '/1/seller seller-change',
      '/2/seller seller-change',
    ]);
    expect(outcome([of(1), { ...end, seller: 'es' }])).toEqual(['/1/seller seller-change']);
    expect(outcome([of(1, 'no id!')])).toEqual(['/0/seller format']);
  });

  it('allows the currency to change only where a period begins', () => {
    const first = version(1, '2026-01-10T00:00:00+01:00');
    expect(outcome([first, version(2, '2026-02-01T00:00:00+01:00', 'USD')])).toEqual(['acme/1', 'acme/2']);
    expect(outcome([version(2, '2026-02-01T00:15:00+01:00', 'USD'), first])).toEqual([
      '/0/currency currency-change',
    ]);
    expect(outcome([first, version(2, '2026-02-01T00:00:00Z', 'USD')])).toEqual([
      '/1/currency currency-change',
    ]);
  });

  it('detects a currency change across an interruption, and ignores a version that was never in force', () => {
    const first = version(1, '2026-01-01T00:00:00+01:00');
    const end = { ...ended(), version: 2, effectiveFrom: '2026-01-10T00:00:00+01:00' };
    expect(outcome([first, end, version(3, '2026-01-20T00:00:00+01:00', 'USD')])).toEqual([
      '/2/currency currency-change',
    ]);
    expect(outcome([first, end, version(3, '2026-02-20T00:00:00+01:00', 'USD')])).toHaveLength(3);
    const [never, instead] = [version(3, '2026-01-20T00:00:00Z', 'USD'), version(4, '2026-01-20T00:00:00Z')];
    expect(outcome([first, never, instead])).toHaveLength(3);
  });

  it('checks the currency and the numbers of versions that have other faults', () => {
    const [first, second] = [
      version(1, '2026-01-10T00:00:00+01:00'),
      version(2, '2026-01-20T00:00:00Z', 'USD'),
    ];
    const third = withValue(version(3, '2026-05-01T00:00:00+02:00', 'USD'), '/tax', undefined);
    expect(outcome([first, second, third])).toEqual(['/2/tax required', '/1/currency currency-change']);
    const untaxed = withValue(second, '/tax', undefined);
    expect(outcome([first, untaxed])).toEqual(['/1/tax required', '/1/currency currency-change']);
    const zoneless = withValue(third, '/zone', 'Mars');
    expect(outcome([first, second, zoneless])).toEqual(['/2/zone zone', '/2/tax required']);
    const raised = withValue(withValue(first, '/team/unitPrice', '23'), '/grace', 'soon');
    expect(outcome([first, raised])).toEqual(['/1/grace duration', '/1/version version-conflict']);
    expect(outcome([raised, { ...raised }])).toEqual(['/0/grace duration', '/1/grace duration']);
  });

  it('compares a faulty version with another, whichever part of it is missing', () => {
    for (const part of ['contacts', 'team', 'overflow', 'minimum', 'fees', 'discounts', 'bands', 'period'])
      for (const odd of [null, 7, {}, [], [7]]) {
        const sample = mixedByRouting();
        expect(outcome([sample, { ...sample, [part]: odd }])).not.toContain('mixed/3');
      }
  });

  it('reports the faults of all versions by their index in the list', () => {
    const json = [withValue(hourly(), '/tax', undefined), 7, withValue(ended(), '/zone', 'UTC')];
    expect(outcome(json)).toEqual(['/0/tax required', '/1 type', '/2/zone unused-part']);
  });

  it('never throws, whatever the input', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.anything(), { minLength: 1 })), (anything) => {
        fc.pre(!(Array.isArray(anything) && anything.length === 0));
        expect(parseContracts(anything)).toHaveProperty('faults');
      }),
    );
  });
});
