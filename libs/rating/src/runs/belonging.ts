import { SLOT_MS, countWhile, slotStart } from '#usage';
import type { TimeRange } from '#usage';
import type { Segment } from './segments.js';

/** First slot that starts in a time range, and the first slot that starts after it. */
export const slotRange = ({ fromMs, toMs }: TimeRange): { readonly first: number; readonly end: number } => ({
  first: Math.ceil(fromMs / SLOT_MS),
  end: Math.ceil(toMs / SLOT_MS),
});

/**
 * Rule 2: a slot belongs to the segment that contains its start. Uses binary search, so that a contract that changes
 * every quarter of an hour stays fast.
 * @returns undefined for a slot outside the period.
 */
export function findSegment(segments: readonly Segment[], slot: number): Segment | undefined {
  const instant = slotStart(slot);
  const segment = segments[countWhile(segments, ({ toMs }) => toMs <= instant)];
  return segment !== undefined && segment.fromMs <= instant ? segment : undefined;
}

/**
 * Rule 2: a slot belongs to the half-hour that starts with it or 15 minutes earlier in local time. Half-hours are
 * identified by the instant at which they start, so the hour that repeats when the clock goes back counts twice.
 */
export const halfHourSlot = (slot: number, localQuarter: number): number =>
  localQuarter % 2 === 0 ? slot : slot - 1;
