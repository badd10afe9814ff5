import { minorUnits } from '#contracts';
import type { RatedDocument } from '../document/rated-document.js';
import type { LineComponent } from '../document/rated-line.js';
import { fixed, parseDecimal, Rational, roundHalfAway } from '../money/index.js';
import type { ComparedChoice } from './comparison.js';
import type { Volume } from './volume.js';

/** A document's sums, its cost per contact and per handled minute, and its difference to the first choice. */
export function costFigures(
  document: RatedDocument,
  first: RatedDocument,
  volume: Volume,
): Omit<ComparedChoice, 'name' | 'equal' | 'breakEven' | 'series' | 'document'> {
  const decimals = minorUnits(document.currency) ?? 0;
  const net = parseDecimal(document.net);
  const components: Partial<Record<LineComponent, string>> = {};
  for (const { component, amount } of document.lines)
    components[component] = money(
      parseDecimal(components[component] ?? '0').plus(parseDecimal(amount)),
      decimals,
    );
  const divideNet = (quantity: Rational): string | undefined =>
    quantity.isZero ? undefined : money(net.div(quantity), decimals + 2);
  const [perContact, perHandledMinute] = [divideNet(volume.contacts), divideNet(volume.minutes)];
  return {
    net: document.net,
    tax: money(
      document.tax.reduce((sum, { amount }) => sum.plus(parseDecimal(amount)), Rational.ZERO),
      decimals,
    ),
    total: document.total,
    components,
    difference: money(net.minus(parseDecimal(first.net)), decimals),
    ...(perContact !== undefined && { perContact }),
    ...(perHandledMinute !== undefined && { perHandledMinute }),
  };
}

const money = (value: Rational, decimals: number): string => fixed(roundHalfAway(value, decimals), decimals);
