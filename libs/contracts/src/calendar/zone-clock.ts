import { Temporal } from 'temporal-polyfill';
import type { TimeRange } from '#usage';

/** A time range in which a zone has one offset from UTC. */
interface OffsetRange extends TimeRange {
  readonly offsetMs: number;
}

/** A zone's offset from UTC at an instant: local clock = instant + offset, in ms. */
export type ZoneClock = (epochMs: number) => number;

const transition = (at: Temporal.ZonedDateTime, direction: 'next' | 'previous'): number | undefined =>
  at.getTimeZoneTransition(direction)?.epochMilliseconds;

const findOffsetRange = (epochMs: number, zone: string): OffsetRange => {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return {
    // The transition before the next instant is the one at or before this one.
    fromMs: transition(at.add({ milliseconds: 1 }), 'previous') ?? -Infinity,
    toMs: transition(at, 'next') ?? Infinity,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
};

const buildClock = (zone: string): ZoneClock => {
  const ranges: OffsetRange[] = [];
  let latest: OffsetRange = { fromMs: 0, toMs: 0, offsetMs: 0 };
  return (epochMs) => {
    if (epochMs < latest.fromMs || epochMs >= latest.toMs) {
      const known = ranges.find(({ fromMs, toMs }) => fromMs <= epochMs && epochMs < toMs);
      latest = known ?? findOffsetRange(epochMs, zone);
      if (known === undefined) ranges.push(latest);
    }
    return latest.offsetMs;
  };
};

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA zone, one shared instance per zone. A year has two or three offset ranges and the latest range
 * is kept, so a lookup for every quarter of an hour of thousands of clients usually costs one comparison.
 */
export const zoneClock = (zone: string): ZoneClock => {
  const clock = clocks.get(zone) ?? buildClock(zone);
  clocks.set(zone, clock);
  return clock;
};
