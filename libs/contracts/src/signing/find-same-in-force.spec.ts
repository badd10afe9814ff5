import { describe, expect, it } from '@jest/globals';
import type { ContractVersion } from '../terms/contract-version.js';
import { findSameInForce } from './find-same-in-force.js';

const version = (number: number, month: number, unitPrice: string, more: object = {}): ContractVersion => ({
  ...{ clientId: 'acme', version: number, effectiveFrom: `2026-0${month}-01T00:00:00Z`, model: 'hourly' },
  ...{ zone: 'UTC', currency: 'EUR', period: { kind: 'month', anchorDay: 1 } },
  team: { hours: 'contracted', quantity: '10', unitPrice },
  tax: { category: 'S', rate: '21' },
  ...more,
});

describe('findSameInForce', () => {
  const signed = [version(2, 5, '21'), version(1, 1, '20')];

  it('finds the version in force with the same terms, however they are written', () => {
    expect(findSameInForce(version(3, 6, '21.00', { note: 'again', fees: [] }), signed)).toBe(2);
    expect(findSameInForce(version(3, 5, '21'), signed)).toBe(2);
    expect(findSameInForce(version(3, 3, '20'), signed)).toBe(1);
  });

  it('finds none for other terms, earlier ones, later ones brought forward, or a first version', () => {
    expect(findSameInForce(version(3, 6, '22'), signed)).toBeUndefined();
    expect(findSameInForce(version(3, 6, '20'), signed)).toBeUndefined();
    expect(findSameInForce(version(3, 3, '21'), signed)).toBeUndefined();
    expect(findSameInForce(version(1, 1, '20'), [])).toBeUndefined();
    expect(findSameInForce(version(2, 5, '21'), [version(2, 5, '21')])).toBeUndefined();
  });

  it('compares with the highest number among versions that start at the same time', () => {
    const replaced = [version(4, 5, '23'), ...signed];
    expect(findSameInForce(version(5, 5, '21'), replaced)).toBeUndefined();
    expect(findSameInForce(version(5, 5, '23'), replaced)).toBe(4);
  });
});
