import { minorUnits } from '#contracts';
import { Rational, fixed, parseDecimal, printExact } from '#rating';

/** Converts amounts of one currency to integer minor units and back. */
export class Amounts {
  /** Number of decimals of the currency. */
  readonly decimals: number;

  constructor(readonly currency: string) {
    const decimals = minorUnits(currency);
    if (decimals === undefined) throw new RangeError(`${currency} is not an ISO 4217 currency`);
    this.decimals = decimals;
  }

  minor(amount: string): bigint {
    return parseDecimal(amount).times(Rational.of(10n ** BigInt(this.decimals))).num;
  }

  print(minor: bigint): string {
    return fixed(minor, this.decimals);
  }

  sum(amounts: Iterable<string>): bigint {
    let sum = 0n;
    for (const amount of amounts) sum += this.minor(amount);
    return sum;
  }
}

/** The exact sum of decimal strings. */
export function addDecimals(values: Iterable<string>): string {
  let sum = Rational.of(0n);
  for (const value of values) sum = sum.plus(parseDecimal(value));
  return printExact(sum);
}

export const subtractDecimals = (a: string, b: string): string =>
  printExact(parseDecimal(a).minus(parseDecimal(b)));
