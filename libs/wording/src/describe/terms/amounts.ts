import { describeDiscount } from '../line-parts.js';
import { describeList } from '../list.js';
import type { DescribeContext, TermRow } from './context.js';
import type { ComponentName, DescribedTerms } from './described-terms.js';

/** The rows for minimum, fees, discounts and tax. */
export function amountRows(
  { minimum, fees, discounts, tax }: DescribedTerms,
  context: DescribeContext,
): TermRow[] {
  const { wording, format } = context;
  const { terms } = wording;
  const named = (components: readonly ComponentName[] = []): string =>
    describeList(
      components.map((component) => terms.components[component]),
      context.language,
    );
  const rows: TermRow[] = [];
  if (minimum?.kind === 'floor')
    rows.push([terms.minimum, terms.floor(format.money(minimum.amount), named(minimum.counts))]);
  if (minimum?.kind === 'base-fee')
    rows.push([terms.baseFee, terms.inAddition(format.money(minimum.amount))]);
  for (const { description, amount, on } of fees) {
    const money = format.money(amount);
    const charged = on === undefined ? terms.perPeriod(money) : terms.onceOn(money, format.day(on));
    rows.push([terms.fee, `${description}: ${charged}`]);
  }
  for (const { description, percent, on } of discounts)
    rows.push([
      terms.discount,
      `${describeDiscount(description, context.language)}: ${terms.percentOff(format.decimal(percent), named(on))}`,
    ]);
  rows.push([terms.tax, terms.taxOf(format.decimal(tax.rate), tax.category)]);
  return rows;
}
