import type { DescribeContext } from './context.js';
import type { DescribedPrice, DescribedPricing } from './described-terms.js';

type Unit = 'minute' | 'contact' | 'hour';

/** A price as text: `0.65 EUR a minute; in night × 1.25`. */
export function pricing(
  { unitPrice, tiers, bandPrices = {} }: DescribedPricing,
  unit: Unit,
  context: DescribeContext,
  tierMode: DescribedPrice['tierMode'] = 'graduated',
): string {
  const { wording, format } = context;
  const { terms, units } = wording;
  const each = (price: string): string => terms.price(format.money(price), units.each[unit]);
  const base = tiers === undefined ? each(unitPrice ?? '') : tiered(tiers);
  const bands = Object.entries(bandPrices).map(([name, { multiplier, unitPrice: own }]) =>
    terms.inBand(name, own === undefined ? `× ${format.decimal(multiplier ?? '1')}` : each(own)),
  );
  return [base, ...bands].join('; ');

  function tiered(all: NonNullable<DescribedPricing['tiers']>): string {
    const steps = all.map(({ upTo, unitPrice: own }, index) => {
      const price = index === 0 ? each(own) : format.amount(own);
      if (upTo !== undefined) return terms.upTo(price, format.decimal(upTo), units.many[unit]);
      return index === 0 ? price : terms.beyond(price);
    });
    return steps.length === 1 ? (steps[0] ?? '') : `${steps.join(', ')} (${terms.tierModes[tierMode]})`;
  }
}
