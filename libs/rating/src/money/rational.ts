/**
 * An exact fraction of bigints, always in lowest terms with a positive denominator. Every price, quantity and share
 * is a `Rational` until a line is rounded. Immutable.
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  private constructor(
    readonly num: bigint,
    readonly den: bigint,
  ) {}

  /** @throws RangeError if `den` is zero */
  static of(num: bigint | number, den: bigint | number = 1n): Rational {
    const n = BigInt(num);
    const d = BigInt(den);
    if (d === 1n) return new Rational(n, 1n);
    if (d === 0n) throw new RangeError('a fraction with denominator zero');
    // Reduced immediately: sums over a month of slots would otherwise grow without bound.
    const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d);
    const sign = d < 0n ? -1n : 1n;
    return new Rational((sign * n) / g, (sign * d) / g);
  }

  plus(other: Rational): Rational {
    if (this.den === other.den) return Rational.of(this.num + other.num, this.den);
    return Rational.of(this.num * other.den + other.num * this.den, this.den * other.den);
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(this.num * other.num, this.den * other.den);
  }

  /** @throws RangeError if `other` is zero */
  div(other: Rational): Rational {
    return Rational.of(this.num * other.den, this.den * other.num);
  }

  negated(): Rational {
    return new Rational(-this.num, this.den);
  }

  /** Negative, zero or positive if this is less than, equal to or greater than `other`. */
  compare(other: Rational): number {
    const difference = this.num * other.den - other.num * this.den;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  get isZero(): boolean {
    return this.num === 0n;
  }
}

export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Least common multiple of positive integers; 1 for an empty list. */
export const lcm = (values: readonly bigint[]): bigint =>
  values.reduce((acc, value) => (acc / gcd(acc, value)) * value, 1n);
