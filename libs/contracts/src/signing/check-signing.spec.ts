import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '../terms/contract-version.js';
import { backdatedUntilMs, checkSigning } from './check-signing.js';
import type { SigningContext } from './check-signing.js';

const contract = (version: number, month: number, more: Partial<ContractVersion> = {}): ContractVersion => ({
  ...{
    clientId: 'acme',
    version,
    effectiveFrom: `2026-0${month}-01T00:00:00Z`,
    zone: 'UTC',
    currency: 'EUR',
  },
  ...{ period: { kind: 'month', anchorDay: 1 }, model: 'hourly', tax: { category: 'S', rate: '21' } },
  team: { hours: 'contracted', quantity: '10', unitPrice: '20' },
  ...more,
});
const [JANUARY, FEBRUARY, APRIL] = ['2026-01-01', '2026-02-01', '2026-04-01'].map((day) =>
  Date.parse(`${day}T00:00:00Z`),
) as [number, number, number];
const signed = [contract(1, 1)];
const check = (version: ContractVersion, more: Partial<SigningContext> = {}) =>
  checkSigning(version, { signed, closed: [], sellerIds: ['es', 'pt'], ...more });

describe('checkSigning', () => {
  it('finds nothing wrong with a version that changes its terms from a later start', () => {
    const later = contract(2, 6, { team: { hours: 'contracted', quantity: '12', unitPrice: '20' } });
    expect(check(later)).toEqual({ faults: [], backdates: false });
  });

  it('names the version in force with the same terms', () => {
    expect(check(contract(2, 6))).toEqual({ faults: [], backdates: false, sameAs: 1 });
  });

  it('refuses other terms under a number that is already signed, and names the latest number', () => {
    expect(
      check(contract(1, 1, { currency: 'USD' }), { signed: [...signed, contract(7, 5)] }).faults,
    ).toEqual([
      {
        pointer: '/version',
        code: 'version-conflict',
        message: 'version 1 is signed with other terms; the latest is 7',
      },
    ]);
    expect(check(contract(1, 1, { note: 'as before' })).faults).toEqual([]);
  });

  it('refuses a seller that is not configured', () => {
    expect(check(contract(1, 1, { seller: 'fr' }), { signed: [] }).faults).toEqual([
      {
        ...{ pointer: '/seller', code: 'unknown-seller' },
        message: 'seller "fr" is not configured; must be one of es, pt',
      },
    ]);
  });

  it('points into the version itself, and names the other version whose fault it causes', () => {
    expect(check(contract(2, 6, { seller: 'pt' })).faults).toMatchObject([
      { pointer: '/seller', code: 'seller-change' },
    ]);
    const first = contract(1, 2, { effectiveFrom: '2026-02-15T00:00:00Z' });
    const [fault, ...others] = check(contract(2, 1, { currency: 'USD' }), { signed: [first] }).faults;
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ pointer: '', code: 'currency-change' });
    expect(fault?.message).toMatch(/^with this version, in version 1: currency changes from USD to EUR /);
  });

  it('refuses a currency that changes inside a closed period, also where the calendar has other periods', () => {
    const closed = [{ fromMs: JANUARY, toMs: APRIL }];
    const { faults, backdates } = check(contract(2, 2, { currency: 'USD' }), { closed });
    expect(backdates).toBe(true);
    expect(faults).toMatchObject([{ pointer: '/effectiveFrom', code: 'currency-change' }]);
    expect(check(contract(2, 4, { currency: 'USD' }), { closed }).faults).toEqual([]);
  });
});

describe('backdatedUntilMs', () => {
  it('is the end of the last closed period, for a version that starts before it', () => {
    const closed = [
      { fromMs: JANUARY, toMs: FEBRUARY },
      { fromMs: FEBRUARY, toMs: APRIL },
    ];
    expect(backdatedUntilMs(contract(2, 1), closed)).toBe(APRIL);
    expect(backdatedUntilMs(contract(2, 4), closed)).toBeUndefined();
    expect(backdatedUntilMs(contract(2, 1), [])).toBeUndefined();
  });
});
