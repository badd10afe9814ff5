import type { TimeRange } from '#usage';
import { parseDecimal, Rational, roundHalfAway } from '../../money/index.js';
import type { RoundedLine } from '../lines.js';
import { hasContract, timeShare } from '../../runs/segments.js';
import type { ContractSegment, Segment } from '../../runs/segments.js';
import type { NetAdjustment } from '../term-rule.js';

/** Amounts in minor units. */
export interface FloorResult {
  readonly segments: readonly ContractSegment[];
  /** Σ amount × share of the period, in the currency's major units, exact. */
  readonly exact: Rational;
  readonly minimum: bigint;
  readonly countedLines: bigint;
  readonly countedDiscounts: Rational;
  readonly shortfall: bigint;
}

/**
 * Rule 13: compares the floors of the segments, each by its share of the period, with the rounded lines that they count
 * and the discounts on those lines. The difference up to the floor is the shortfall.
 * @returns undefined if no segment has a floor
 */
export function computeFloor(
  lines: readonly RoundedLine[],
  adjustments: readonly Pick<NetAdjustment, 'counted'>[],
  { segments, period, decimals }: { segments: readonly Segment[]; period: TimeRange; decimals: number },
): FloorResult | undefined {
  const floored = segments.filter(hasContract).filter(({ terms }) => terms.minimum?.kind === 'floor');
  if (floored.length === 0) return undefined;
  const exact = floored.reduce(
    (sum, segment) =>
      sum.plus(parseDecimal(segment.terms.minimum?.amount ?? '0').times(timeShare(segment, period))),
    Rational.ZERO,
  );
  const minimum = roundHalfAway(exact, decimals);
  const countedLines = lines.filter(({ counted }) => counted).reduce((sum, { amount }) => sum + amount, 0n);
  const countedDiscounts = adjustments.reduce((sum, { counted }) => sum.plus(counted), Rational.ZERO);
  const missing = Rational.of(minimum - countedLines).minus(countedDiscounts);
  const shortfall = missing.num > 0n ? roundHalfAway(missing, 0) : 0n;
  return { segments: floored, exact, minimum, countedLines, countedDiscounts, shortfall };
}
