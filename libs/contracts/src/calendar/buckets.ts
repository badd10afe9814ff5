import { SLOT_MS, SLOTS_PER_DAY, slotStart } from '#usage';
import type { TimeRange } from '#usage';
import { createLocalQuarters } from './local-slot.js';

/** The granularity of usage sums: 15-minute UTC intervals, or hours or days of the contract's zone. */
export const GRAINS = ['interval', 'hour', 'day'] as const;
export type Grain = (typeof GRAINS)[number];

/** A time range of usage, and its start by the zone's clock. */
export interface Bucket extends TimeRange {
  /** A local date, or a local time with its offset: `2026-10-25`, `2026-10-25T02:00+01:00`. */
  readonly local: string;
}

const QUARTERS_PER_HOUR = 4;

/**
 * The bucket that holds the start of a slot. Days are those of the zone's calendar: 23 or 25 hours long when the clock
 * changes. Hours are distinguished by instant, so the hour that occurs twice in autumn is two buckets.
 */
export function createBuckets(grain: Grain, zone: string): (slot: number) => Bucket {
  const localQuarter = createLocalQuarters(zone);
  const zoneOffset = (slot: number): number => localQuarter(slot) - slot;
  const same = sameBucket(grain, localQuarter, zoneOffset);
  let last: Bucket = { fromMs: 0, toMs: 0, local: '' };
  return (slot) => {
    const startMs = slotStart(slot);
    if (last.fromMs <= startMs && startMs < last.toMs) return last;
    let [first, end] = [slot, slot + 1];
    while (same(first - 1, slot)) first--;
    while (same(end, slot)) end++;
    const local = bucketLabel(grain, localQuarter(first), zoneOffset(first));
    return (last = { fromMs: slotStart(first), toMs: slotStart(end), local });
  };
}

function sameBucket(
  grain: Grain,
  localQuarter: (slot: number) => number,
  zoneOffset: (slot: number) => number,
): (a: number, b: number) => boolean {
  const within = (a: number, b: number, quarters: number): boolean =>
    Math.floor(localQuarter(a) / quarters) === Math.floor(localQuarter(b) / quarters);
  switch (grain) {
    case 'interval':
      return (a, b) => a === b;
    case 'hour':
      return (a, b) => within(a, b, QUARTERS_PER_HOUR) && zoneOffset(a) === zoneOffset(b);
    case 'day':
      return (a, b) => within(a, b, SLOTS_PER_DAY);
  }
}

function bucketLabel(grain: Grain, quarter: number, offset: number): string {
  const local = new Date(quarter * SLOT_MS).toISOString();
  return grain === 'day' ? local.slice(0, 10) : `${local.slice(0, 16)}${offsetText(offset)}`;
}

/** Formats an offset in quarters of an hour as `+05:45`. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) * 15;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
