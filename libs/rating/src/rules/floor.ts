import { parseDecimal, Rational, roundHalfAway } from '../money/index.js';
import type { GrantedDiscount } from './discounts.js';
import type { RoundedLine } from './lines.js';
import { hasContract, shareOf } from './segments.js';
import type { ContractSegment, Segment, Stretch } from './segments.js';

/** Amounts in minor units. */
export interface FloorResult {
  readonly segments: readonly ContractSegment[];
  /** Σ amount × share, in the currency's units, exact. */
  readonly exact: Rational;
  readonly minimum: bigint;
  readonly countedLines: bigint;
  readonly countedDiscounts: Rational;
  readonly shortfall: bigint;
}

/**
 * Rule 13: the floors of the segments, each by its share of the period, against the rounded lines that they count and
 * the discounts on them. What is missing is the shortfall.
 * @returns undefined where no segment has a floor.
 */
export function floorUnder(
  booked: readonly RoundedLine[],
  discounts: readonly GrantedDiscount[],
  { segments, period, decimals }: { segments: readonly Segment[]; period: Stretch; decimals: number },
): FloorResult | undefined {
  const floored = segments.filter(hasContract).filter(({ terms }) => terms.minimum?.kind === 'floor');
  if (floored.length === 0) return undefined;
  const exact = floored.reduce(
    (sum, segment) =>
      sum.plus(parseDecimal(segment.terms.minimum?.amount ?? '0').times(shareOf(segment, period))),
    Rational.ZERO,
  );
  const minimum = roundHalfAway(exact, decimals);
  const countedLines = booked.filter(({ counted }) => counted).reduce((sum, { amount }) => sum + amount, 0n);
  const countedDiscounts = discounts.reduce((sum, { counted }) => sum.plus(counted), Rational.ZERO);
  const missing = Rational.of(minimum - countedLines).minus(countedDiscounts);
  const shortfall = missing.num > 0n ? roundHalfAway(missing, 0) : 0n;
  return { segments: floored, exact, minimum, countedLines, countedDiscounts, shortfall };
}
