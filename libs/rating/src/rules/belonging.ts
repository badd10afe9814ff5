import { SLOT_MS, slotStart } from '#usage';
import type { Segment, Stretch } from './segments.js';

/** First slot that starts in a stretch, and the first that starts after it. */
export const slotsOf = ({ fromMs, toMs }: Stretch): { readonly first: number; readonly end: number } => ({
  first: Math.ceil(fromMs / SLOT_MS),
  end: Math.ceil(toMs / SLOT_MS),
});

/**
 * Rule 2: a slot belongs to the segment that holds its start. The answer is looked up by halving, so that a
 * contract that changes every quarter of an hour costs no more than its length.
 * @returns undefined for a slot outside the period.
 */
export function segmentAt(segments: readonly Segment[], slot: number): Segment | undefined {
  const instant = slotStart(slot);
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((segments[middle]?.toMs ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low];
  return segment !== undefined && segment.fromMs <= instant ? segment : undefined;
}

/**
 * Rule 2: a slot belongs to the half-hour that starts there or 15 minutes earlier by the local clock. Half-hours
 * are told apart by the instant at which they start, so that the hour that a clock going back repeats is two.
 */
export const halfHourOf = (slot: number, localQuarter: number): number =>
  localQuarter % 2 === 0 ? slot : slot - 1;
