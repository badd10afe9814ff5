import { Rational } from './rational.js';
import { roundHalfAway } from './rounding.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Parses a decimal string such as `0.65` exactly.
 * @throws RangeError if the text is not a plain decimal (no exponent, no blanks)
 */
export function parseDecimal(text: string): Rational {
  const match = DECIMAL.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not a decimal number`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return Rational.of(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/** An integer count of 10^-decimals as text with exactly `decimals` decimals: (1234, 2) → `12.34`. */
export function fixed(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Prints a quantity: rounded to at most 6 decimals, without trailing zeros. */
export const printQuantity = (value: Rational): string => trimmed(fixed(roundHalfAway(value, 6), 6));

/** Prints a value exactly: a decimal without trailing zeros, or a fraction such as `22/3` if its decimals never end. */
export function printExact(value: Rational): string {
  const decimals = countDecimals(value.den);
  if (decimals === undefined) return `${value.num}/${value.den}`;
  return trimmed(fixed((value.num * 10n ** BigInt(decimals)) / value.den, decimals));
}

/**
 * Prints an exact value and its rounding (an integer count of 10^-decimals), as in `4.7775 ≈ 4.78`. Prints only the
 * rounded value if rounding lost nothing.
 */
export function printRounding(exact: Rational, rounded: bigint, decimals: number): string {
  const printed = fixed(rounded, decimals);
  return exact.compare(parseDecimal(printed)) === 0 ? printed : `${printExact(exact)} ≈ ${printed}`;
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** The number of decimals of 1/den; undefined if they never end (den has a prime factor other than 2 and 5). */
function countDecimals(den: bigint): number | undefined {
  let twos = 0;
  let fives = 0;
  for (; den % 2n === 0n; den /= 2n) twos += 1;
  for (; den % 5n === 0n; den /= 5n) fives += 1;
  return den === 1n ? Math.max(twos, fives) : undefined;
}
