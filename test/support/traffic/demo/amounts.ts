/**
 * Rounded to the nearest, halves up. Neither number is negative. Amounts are whole minor units (cents),
 * prices decimal text.
 */
const divide = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/**
 * `units` / `per`, multiplied by decimals such as a price and its multiplier, in cents: ms / 60,000 at a
 * price per minute.
 */
export function computeAmount(units: bigint | number, per: bigint | number, ...decimals: string[]): bigint {
  let [numerator, denominator] = [BigInt(units) * 100n, BigInt(per)];
  for (const decimal of decimals) {
    const [whole = '', fraction = ''] = decimal.split('.');
    numerator *= BigInt(whole + fraction);
    denominator *= 10n ** BigInt(fraction.length);
  }
  return divide(numerator, denominator);
}

/** A whole percentage of an amount. */
export const percentage = (amount: bigint, percent: number): bigint => divide(amount * BigInt(percent), 100n);
