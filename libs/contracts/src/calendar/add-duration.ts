import { Temporal } from 'temporal-polyfill';
import type { Duration } from '../fields/duration.js';

/**
 * Adds a duration to an instant (epoch ms) by a zone's calendar: years, months, weeks and days are local ones, whatever
 * their length. A fraction is that share of the unit that follows.
 */
export const addDuration = (epochMs: number, { whole, fraction }: Duration, zone: string): number => {
  const from = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).add(whole);
  if (fraction === undefined) return from.epochMilliseconds;
  const next = from.add({ [fraction.unit]: 1 });
  return Math.round(from.epochMilliseconds + fraction.of * (next.epochMilliseconds - from.epochMilliseconds));
};
