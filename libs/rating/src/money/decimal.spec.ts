import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixed, parseDecimal, printExact, printQuantity } from './decimal.js';
import { Rational } from './rational.js';
import { roundHalfAway } from './rounding.js';

describe('decimals', () => {
  it.each([
    ['7.40', '7.4'],
    ['22.00', '22'],
    ['0.8125', '0.8125'],
    ['-0.50', '-0.5'],
    ['100', '100'],
    ['0.000', '0'],
    ['-0', '0'],
    ['007.10', '7.1'],
  ])('prints %s as %s', (text, printed) => {
    expect(printExact(parseDecimal(text))).toBe(printed);
    expect(printQuantity(parseDecimal(text))).toBe(printed);
  });

  it.each(['', '.5', '1.', '1e3', ' 1', '+1', '1,5', '0x1', 'NaN'])('refuses %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(RangeError);
  });

  it('prints a non-terminating decimal as a fraction, and as a quantity to six decimals', () => {
    expect(printExact(Rational.of(22n, 3n))).toBe('22/3');
    expect(printQuantity(Rational.of(22n, 3n))).toBe('7.333333');
    expect(printQuantity(Rational.of(20n, 3n))).toBe('6.666667');
  });

  it('prints a fraction exactly: its own output, divided, is the value', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n, max: 10n ** 9n }), (n, d) => {
        const [over = '', under = '1', ...rest] = printExact(Rational.of(n, d)).split('/');
        expect(rest).toEqual([]);
        expect(parseDecimal(over).div(parseDecimal(under))).toEqual(Rational.of(n, d));
      }),
      { numRuns: 1000 },
    );
  });

  it('parses its own decimal output', () => {
    const text = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 12 }))
      .map(([scaled, decimals]) => fixed(scaled, decimals));
    fc.assert(
      fc.property(text, (t) => expect(parseDecimal(printExact(parseDecimal(t)))).toEqual(parseDecimal(t))),
      { numRuns: 2000 },
    );
  });
});

describe('rounding', () => {
  it.each([
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['0.00499999', 2, '0.00'],
    ['4.7775', 2, '4.78'],
    ['1.0005', 3, '1.001'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['-0.4', 0, '0'],
  ])('%s to %i decimals is %s', (text, decimals, rounded) => {
    expect(fixed(roundHalfAway(parseDecimal(text), decimals), decimals)).toBe(rounded);
  });

  it('differs from the exact value by at most half a unit', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        fc.integer({ min: 0, max: 4 }),
        (n, d, decimals) => {
          const value = Rational.of(n, d);
          const off = value.minus(Rational.of(roundHalfAway(value, decimals), 10n ** BigInt(decimals)));
          const twice = off.times(Rational.of(2n * 10n ** BigInt(decimals)));
          expect(twice.compare(Rational.ONE) <= 0 && twice.compare(Rational.of(-1n)) >= 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
