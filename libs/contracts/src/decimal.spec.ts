import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normalDecimal, scaled } from './decimal.js';

describe('decimals', () => {
  it.each([
    ['5.0', '5'],
    ['05', '5'],
    ['-0.00', '0'],
    ['0.650', '0.65'],
    ['-12.340', '-12.34'],
    ['999999999999999.999999999999', '999999999999999.999999999999'],
  ])('%s is written %s', (text, normal) => {
    expect(normalDecimal(text)).toBe(normal);
  });

  it('have one normal form for each value', () => {
    const value = fc.bigInt({ min: -(10n ** 27n) + 1n, max: 10n ** 27n - 1n });
    fc.assert(
      fc.property(value, (units) => {
        const digits = (units < 0n ? -units : units).toString().padStart(13, '0');
        const text = `${units < 0n ? '-' : ''}${digits.slice(0, -12)}.${digits.slice(-12)}`;
        expect(scaled(text)).toBe(units);
        expect(scaled(normalDecimal(text))).toBe(units);
        expect(normalDecimal(text)).not.toMatch(/^-?0\d|\.0*$|^-0$|\.\d*0$/);
      }),
    );
  });

  it.each(['', '.5', '5.', '1e3', '+1', '0x10', ' 1', '1234567890123456', 5, null])(
    '%j is not a decimal',
    (text) => {
      expect(scaled(text)).toBeUndefined();
    },
  );
});
