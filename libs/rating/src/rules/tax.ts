import type { Terms } from '#contracts';
import type { TaxAmount } from '../document/rated-document.js';
import { fixed, parseDecimal, printExact, Rational, roundHalfAway } from '../money/index.js';

/** Rule 14: tax on the net amount (minor units) by the last version in force in the period, rounded once. */
export function computeTax(
  net: bigint,
  { tax }: Terms,
  decimals: number,
): { amount: bigint; row: TaxAmount } {
  const rate = parseDecimal(tax.rate);
  const amount = roundHalfAway(rate.times(Rational.of(net, 100n)), 0);
  const row = {
    category: tax.category,
    rate: printExact(rate),
    taxable: fixed(net, decimals),
    amount: fixed(amount, decimals),
  };
  return { amount, row };
}
