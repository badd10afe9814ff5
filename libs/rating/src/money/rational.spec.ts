import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lcm, Rational } from './rational.js';

const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => Rational.of(n, d));

describe('Rational', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(Rational.of(6n, -4n)).toEqual(Rational.of(-3n, 2n));
    expect(Rational.of(0n, -7n)).toEqual(Rational.ZERO);
    expect(() => Rational.of(1n, 0n)).toThrow(RangeError);
    expect(() => Rational.ONE.div(Rational.ZERO)).toThrow(RangeError);
  });

  it('is a field: subtraction undoes addition, division undoes multiplication', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(a.plus(b).minus(b)).toEqual(a);
        if (!b.isZero) expect(a.times(b).div(b)).toEqual(a);
        expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)));
        expect(Math.sign(a.compare(b))).toBe(-Math.sign(b.compare(a)) + 0);
        expect(a.compare(b) > 0).toBe(a.minus(b).num > 0n);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the least common multiple', () => {
    expect(lcm([])).toBe(1n);
    expect(lcm([4n, 6n, 10n])).toBe(60n);
  });
});
