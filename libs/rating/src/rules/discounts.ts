import { canonicalJson, COMPONENTS } from '#contracts';
import type { Component, Terms } from '#contracts';
import { parseDecimal, Rational, roundHalfAway } from '../money/index.js';
import type { RoundedLine } from './lines.js';
import { hasContract } from './segments.js';
import type { ContractSegment, Segment, Stretch } from './segments.js';

export type DiscountTerms = Terms['discounts'][number];

/** Adjacent segments with equal discounts. */
export interface DiscountRange extends Stretch {
  readonly segments: readonly ContractSegment[];
  readonly discounts: readonly DiscountTerms[];
}

export interface GrantedDiscount {
  readonly discount: DiscountTerms;
  readonly position: number;
  readonly stretch: DiscountRange;
  /** Minor units: the rounded lines that it is on, and what it takes off (negative). */
  readonly base: bigint;
  readonly amount: bigint;
  /** How much of the amount a floor counts: in proportion to how much of the base it counts. Minor units, exact. */
  readonly counted: Rational;
}

/** Rule 12: per discount and stretch −round(percent / 100 × the stretch's rounded lines of the components it is on). */
export function discountsOn(booked: readonly RoundedLine[], segments: readonly Segment[]): GrantedDiscount[] {
  const stretches = stretchesOf(segments);
  const bySegment = new Map(stretches.flatMap((s) => s.segments.map(({ index }) => [index, s] as const)));
  const sums = new Map<DiscountRange, Sums>(stretches.map((stretch) => [stretch, new Sums()]));
  for (const line of booked) {
    const stretch = bySegment.get(line.segment);
    if (stretch !== undefined) sums.get(stretch)?.add(line);
  }
  return stretches.flatMap((stretch) =>
    stretch.discounts.map((discount, position) => {
      const { base, counted } = sums.get(stretch)?.of(discount.on) ?? { base: 0n, counted: 0n };
      const share = parseDecimal(discount.percent).over(Rational.of(100n));
      const amount = -roundHalfAway(share.times(Rational.of(base)), 0);
      const countedPart = base === 0n ? Rational.ZERO : Rational.of(amount * counted, base);
      return { discount, position, stretch, base, amount, counted: countedPart };
    }),
  );
}

function stretchesOf(segments: readonly Segment[]): DiscountRange[] {
  const groups: { key: string; segments: ContractSegment[]; discounts: readonly DiscountTerms[] }[] = [];
  for (const segment of segments.filter(hasContract)) {
    const { discounts } = segment.terms;
    const last = groups.at(-1);
    const key = discounts.length === 0 ? '' : canonicalJson(discounts);
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

/** Amounts of a stretch's lines by component, and how much of them a floor counts. */
class Sums {
  private readonly base = new Map<Component, bigint>();
  private readonly counted = new Map<Component, bigint>();

  add({ component, amount, counted }: RoundedLine): void {
    this.base.set(component, (this.base.get(component) ?? 0n) + amount);
    if (counted) this.counted.set(component, (this.counted.get(component) ?? 0n) + amount);
  }

  of(components: readonly Component[]): { base: bigint; counted: bigint } {
    const on = COMPONENTS.filter((component) => components.includes(component));
    const total = (sums: ReadonlyMap<Component, bigint>): bigint =>
      on.reduce((sum, component) => sum + (sums.get(component) ?? 0n), 0n);
    return { base: total(this.base), counted: total(this.counted) };
  }
}
