import { Fee, Minimum } from '#contracts';
import type { Terms } from '#contracts';
import type { TimeRange } from '#usage';
import { distinct, groupRuns } from '../../runs/runs.js';
import type { RunPart, SegmentPart, Run } from '../../runs/runs.js';
import { hasContract } from '../../runs/segments.js';
import type { Segment } from '../../runs/segments.js';

const feeParts = (terms: Terms): RunPart<Fee>[] =>
  terms.fees.map((item, position) => ({ item, shape: Fee, position, pointer: `/fees/${position}` }));

/** Rule 11: the runs of fees per period; each fee is owed in proportion to its run's share of the period. */
export const periodFees = (segments: readonly Segment[]): Run<Fee>[] =>
  distinct(groupRuns(segments, (terms) => feeParts(terms).filter(({ item }) => item.per !== undefined)));

/** Rule 11: a base fee is treated like a fee per period. */
export const baseFees = (segments: readonly Segment[]): Run<Minimum>[] =>
  distinct(
    groupRuns(segments, ({ minimum }) =>
      minimum?.kind === 'base-fee'
        ? [{ item: minimum, shape: Minimum, position: 0, pointer: '/minimum' }]
        : [],
    ),
  );

export interface OneOffFee {
  /** The segment's part that owes the fee, and its run. */
  readonly part: SegmentPart<Fee>;
  readonly run: Run<Fee>;
  readonly day: TimeRange;
}

/** Local dates, as fees need them. */
interface Dates {
  readonly dayRange: (date: string) => TimeRange;
  readonly holds: (date: string) => boolean;
}

/**
 * Rule 11: a fee `on` a local date of the period is owed in full, under the last version in force on that day. A day
 * that the local calendar skips counts as the instant at which the next day begins.
 */
export function oneOffFees(segments: readonly Segment[], { dayRange, holds }: Dates): OneOffFee[] {
  const runs = groupRuns(segments, (terms) => feeParts(terms).filter(({ item }) => item.on !== undefined));
  const inForce = segments.filter(hasContract);
  return inForce.flatMap((segment, index) =>
    (runs[segment.index] ?? []).flatMap((run) => {
      const date = run.item.on;
      if (date === undefined || !holds(date)) return [];
      const day = dayRange(date);
      const dayEnd = Math.max(day.toMs, day.fromMs + 1);
      const isLast = (inForce[index + 1]?.fromMs ?? Infinity) >= dayEnd;
      if (!isLast || segment.fromMs >= dayEnd || segment.toMs <= day.fromMs) return [];
      const part = run.parts.find((candidate) => candidate.segment === segment);
      return part === undefined ? [] : [{ part, run, day }];
    }),
  );
}
