import { DAY_MS } from '#usage';
import { zoneClock } from './zone-clock.js';

const WEEK_MS = 7 * DAY_MS;

/** The same local time a week before, by the zone's clock, which a change of summer time shifts. */
export function weekEarlier(atMs: number, zone: string): number {
  const findOffset = zoneClock(zone);
  const before = atMs - WEEK_MS;
  return before + findOffset(atMs) - findOffset(before);
}
