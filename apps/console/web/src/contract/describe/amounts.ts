import type { Fact } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import type { DescribeContext } from './describe-context';

/** Minimum, fees, discounts and tax. */
export function amountFacts(
  { minimum, fees = [], discounts = [], tax }: SignedTerms,
  context: DescribeContext,
): Fact[] {
  const { texts, format, currency, and, components } = context;
  const named = (parts: readonly (keyof typeof components)[] | undefined): string =>
    parts ? and(parts.map((part) => components[part])) : texts.everything;
  const money = (amount: string): string => format.money(amount, currency);
  return [
    ...(minimum?.kind === 'floor'
      ? [[texts.minimum, texts.floor(money(minimum.amount), named(minimum.counts))] as const]
      : []),
    ...(minimum?.kind === 'base-fee' ? [[texts.baseFee, texts.besides(money(minimum.amount))] as const] : []),
    ...fees.map(({ description, amount, on }): Fact => [
      texts.fee,
      `${String(description)}: ${on === undefined ? texts.aPeriod(money(amount)) : texts.onceOn(money(amount), format.day(on))}`,
    ]),
    ...discounts.map(({ description, percent, on }): Fact => [
      texts.discount,
      `${String(description)}: ${texts.percentOff(format.decimal(percent), named(on))}`,
    ]),
    ...(tax ? [[texts.tax, texts.taxOf(format.decimal(tax.rate), tax.category)] as const] : []),
  ];
}
