import type { TimeRange } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { TermsInForce } from '../document/explanation.js';
import { printInstant, printedPeriod } from '../document/instant.js';
import type { LineComponent, RatedLine } from '../document/rated-line.js';
import { fixed, parseDecimal, printExact, Rational, printRounding } from '../money/index.js';
import type { GrantedDiscount } from './discounts/discounts.js';
import type { FloorResult } from './minimum/floor.js';
import type { ContractSegment } from '../runs/segments.js';
import { explainShare } from './explain-share.js';

/** A line for a lump sum, printed as quantity 1 at the amount. */
function once(
  component: LineComponent,
  description: string,
  amount: string,
  segments: readonly ContractSegment[],
): Omit<RatedLine, 'explanation'> & { readonly explanation: { readonly terms: readonly TermsInForce[] } } {
  return {
    component,
    description,
    from: printInstant(segments[0]?.fromMs ?? 0),
    to: printInstant(segments.at(-1)?.toMs ?? 0),
    quantity: '1',
    unit: 'once',
    unitPrice: printExact(parseDecimal(amount)),
    amount,
    explanation: {
      terms: segments.map((segment) => ({ version: segment.terms.version, ...printedPeriod(segment) })),
    },
  };
}

/** A discount of 0 has no line. */
export function discountLines(granted: readonly GrantedDiscount[], decimals: number): RatedLine[] {
  return granted
    .filter(({ amount }) => amount !== 0n)
    .map(({ discount, position, range, base, amount }) => {
      const { percent, on, description } = discount;
      const printed = { base: fixed(base, decimals), amount: fixed(amount, decimals) };
      const line = once('discount', description, printed.amount, range.segments);
      const exact = parseDecimal(percent).times(parseDecimal(printed.base)).div(Rational.of(-100n));
      return {
        ...line,
        explanation: {
          calculation: `−${percent} % × ${printed.base} = ${printRounding(exact, amount, decimals)}`,
          amount: printExact(exact),
          ...line.explanation,
          price: {
            value: percent,
            version: range.segments[0]?.terms.version ?? 0,
            pointer: `/discounts/${position}/percent`,
          },
          discount: { percent, on, base: printed.base },
        },
      };
    });
}

/** The line for the shortfall to the agreed minimum; empty if the minimum is reached. */
export function shortfallLines(
  floor: FloorResult | undefined,
  period: TimeRange,
  decimals: number,
): RatedLine[] {
  if (floor === undefined || floor.shortfall === 0n) return [];
  const units = (minor: Rational): string => printExact(minor.div(Rational.of(10n ** BigInt(decimals))));
  const shortfall = fixed(floor.shortfall, decimals);
  const minimum = fixed(floor.minimum, decimals);
  const counted = Rational.of(floor.countedLines).plus(floor.countedDiscounts);
  const exact = Rational.of(floor.minimum).minus(counted);
  const { shortfall: description } = getWording(DEFAULT_LANGUAGE).lines;
  const line = once('minimum-shortfall', description, shortfall, floor.segments);
  return [
    {
      ...line,
      explanation: {
        calculation: `${minimum} − ${units(counted)} = ${printRounding(exact.div(Rational.of(10n ** BigInt(decimals))), floor.shortfall, decimals)}`,
        amount: units(exact),
        ...line.explanation,
        floor: {
          minimums: floor.segments.map((segment) => ({
            value: segment.terms.minimum?.amount ?? '0',
            version: segment.terms.version,
            pointer: '/minimum/amount',
            ...explainShare(segment, period),
          })),
          minimum: printRounding(floor.exact, floor.minimum, decimals),
          countedLines: fixed(floor.countedLines, decimals),
          countedDiscounts: units(floor.countedDiscounts),
        },
      },
    },
  ];
}
