import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clock runs with one offset from UTC. */
interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMs: number;
}

/** A zone's offset from UTC at an instant: local clock = instant + offset, in ms. */
export type ZoneClock = (epochMs: number) => number;

const transition = (at: Temporal.ZonedDateTime, direction: 'next' | 'previous'): number | undefined =>
  at.getTimeZoneTransition(direction)?.epochMilliseconds;

const stretchAt = (epochMs: number, zone: string): Stretch => {
  const at = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return {
    // The transition before the next instant is the one at or before this one.
    fromMs: transition(at.add({ milliseconds: 1 }), 'previous') ?? -Infinity,
    toMs: transition(at, 'next') ?? Infinity,
    offsetMs: at.offsetNanoseconds / 1_000_000,
  };
};

const buildClock = (zone: string): ZoneClock => {
  const stretches: Stretch[] = [];
  let latest: Stretch = { fromMs: 0, toMs: 0, offsetMs: 0 };
  return (epochMs) => {
    if (epochMs < latest.fromMs || epochMs >= latest.toMs) {
      const known = stretches.find(({ fromMs, toMs }) => fromMs <= epochMs && epochMs < toMs);
      latest = known ?? stretchAt(epochMs, zone);
      if (known === undefined) stretches.push(latest);
    }
    return latest.offsetMs;
  };
};

const clocks = new Map<string, ZoneClock>();

/**
 * The clock of an IANA zone, shared by all who ask: a year has two or three stretches, so thousands of clients that
 * ask for every quarter of an hour cost a comparison each.
 */
export const zoneClock = (zone: string): ZoneClock => {
  const clock = clocks.get(zone) ?? buildClock(zone);
  clocks.set(zone, clock);
  return clock;
};
