import { DAY_MS } from '#usage';
import type { SeenSource } from './source-registry.js';

/** A source may be quiet for this many times its usual pause. */
const PAUSE_FACTOR = 3;
/** Without a week before to compare with, nights, weekends and holidays must fit in. */
const MIN_QUIET_MS = 3 * DAY_MS;
/** The longest pause means something from this many pauses on. */
const MIN_PAUSES = 3;

type Rhythm = Pick<SeenSource, 'lastAtMs' | 'pauses'>;

/** The end of the time in which no event is expected of a source. */
export const quietPeriodEnd = ({ lastAtMs, pauses }: Rhythm, atLeastMs: number): number =>
  lastAtMs + Math.max(atLeastMs, PAUSE_FACTOR * pauses.usualMs);

/**
 * The instant from which on a source, last seen at `lastAtMs`, is inactive: it sends less than its own rhythm and
 * the same hours of the week before predict, or it has been quiet for far longer than ever.
 *
 * @param deadlineMs when it should have sent an event by the week before; undefined: nothing to compare with
 */
export function inactivityStart(seen: Rhythm, atLeastMs: number, deadlineMs: number | undefined): number {
  const { lastAtMs, pauses } = seen;
  const longerThanEverMs =
    pauses.count < MIN_PAUSES ? Infinity : lastAtMs + Math.max(MIN_QUIET_MS, PAUSE_FACTOR * pauses.longestMs);
  return Math.max(quietPeriodEnd(seen, atLeastMs), Math.min(deadlineMs ?? Infinity, longerThanEverMs));
}
