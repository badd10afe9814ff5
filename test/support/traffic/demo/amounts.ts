/** Plain integer arithmetic: amounts are whole minor units (cents), prices decimal text. */

/** Rounded to the nearest, halves up. Neither number is negative. */
const divide = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/** `quantity` / `per` units at a price, in cents: ms / 60,000 at a price a minute. */
export function amountOf(quantity: number, per: number, price: string): bigint {
  const [whole = '', fraction = ''] = price.split('.');
  const scaled = BigInt(whole + fraction);
  return divide(BigInt(quantity) * scaled * 100n, BigInt(per) * 10n ** BigInt(fraction.length));
}

/** A whole per cent of an amount. */
export const percentOf = (amount: bigint, percent: number): bigint => divide(amount * BigInt(percent), 100n);
