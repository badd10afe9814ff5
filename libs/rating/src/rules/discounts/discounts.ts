import { termsKey, COMPONENTS, Discount } from '#contracts';
import type { Component, Terms } from '#contracts';
import type { TimeRange } from '#usage';
import { parseDecimal, Rational, roundHalfAway } from '../../money/index.js';
import type { RoundedLine } from '../lines.js';
import { hasContract } from '../../runs/segments.js';
import type { ContractSegment, Segment } from '../../runs/segments.js';

export type DiscountTerms = Terms['discounts'][number];

/** Adjacent segments with equal discounts. */
export interface DiscountRange extends TimeRange {
  readonly segments: readonly ContractSegment[];
  readonly discounts: readonly DiscountTerms[];
}

export interface GrantedDiscount {
  readonly discount: DiscountTerms;
  readonly position: number;
  readonly range: DiscountRange;
  /** Minor units: the sum of the rounded lines that the discount applies to, and its (negative) amount. */
  readonly base: bigint;
  readonly amount: bigint;
  /** The part of the amount that a floor counts, in proportion to its part of the base. Minor units, exact. */
  readonly counted: Rational;
}

/** Rule 12: per discount and range −round(percent / 100 × the range's rounded lines of the discount's components). */
export function computeDiscounts(
  lines: readonly RoundedLine[],
  segments: readonly Segment[],
): GrantedDiscount[] {
  const ranges = discountRanges(segments);
  const bySegment = new Map(
    ranges.flatMap((range) => range.segments.map(({ index }) => [index, range] as const)),
  );
  const sums = new Map<DiscountRange, Sums>(ranges.map((range) => [range, new Sums()]));
  for (const line of lines) {
    const range = bySegment.get(line.segment);
    if (range !== undefined) sums.get(range)?.add(line);
  }
  return ranges.flatMap((range) =>
    range.discounts.map((discount, position) => {
      const { base, counted } = sums.get(range)?.sum(discount.on) ?? { base: 0n, counted: 0n };
      const share = parseDecimal(discount.percent).div(Rational.of(100n));
      const amount = -roundHalfAway(share.times(Rational.of(base)), 0);
      const countedPart = base === 0n ? Rational.ZERO : Rational.of(amount * counted, base);
      return { discount, position, range, base, amount, counted: countedPart };
    }),
  );
}

function discountRanges(segments: readonly Segment[]): DiscountRange[] {
  const groups: { key: string; segments: ContractSegment[]; discounts: readonly DiscountTerms[] }[] = [];
  for (const segment of segments.filter(hasContract)) {
    const { discounts } = segment.terms;
    const last = groups.at(-1);
    const key = discounts.length === 0 ? '' : termsKey(discounts, Discount);
    if (last !== undefined && last.key === key && last.segments.at(-1)?.toMs === segment.fromMs) {
      last.segments.push(segment);
    } else groups.push({ key, segments: [segment], discounts });
  }
  return groups.map(({ segments: members, discounts }) => ({
    segments: members,
    discounts,
    fromMs: members[0]?.fromMs ?? 0,
    toMs: members.at(-1)?.toMs ?? 0,
  }));
}

/** Amounts of a range's lines by component, and the part of them that a floor counts. */
class Sums {
  private readonly base = new Map<Component, bigint>();
  private readonly counted = new Map<Component, bigint>();

  add({ component, amount, counted }: RoundedLine): void {
    this.base.set(component, (this.base.get(component) ?? 0n) + amount);
    if (counted) this.counted.set(component, (this.counted.get(component) ?? 0n) + amount);
  }

  sum(components: readonly Component[]): { base: bigint; counted: bigint } {
    const on = COMPONENTS.filter((component) => components.includes(component));
    const total = (sums: ReadonlyMap<Component, bigint>): bigint =>
      on.reduce((sum, component) => sum + (sums.get(component) ?? 0n), 0n);
    return { base: total(this.base), counted: total(this.counted) };
  }
}
