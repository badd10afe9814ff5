import type { SeenSource } from './source-registry.js';

const DAY_MS = 86_400_000;
/** How often its usual pause a platform may be quiet. */
const TIMES = 3;
/** Without a week before to go by, nights, weekends and holidays must fit in. */
const AT_LEAST_MS = 3 * DAY_MS;
/** Pauses from which the longest tells something. */
const KNOWN_PAUSES = 3;

type Rhythm = Pick<SeenSource, 'lastAtMs' | 'pauses'>;

/** Before this instant its being quiet is nothing to ask about. */
export const expectedQuietUntil = ({ lastAtMs, pauses }: Rhythm, atLeastMs: number): number =>
  lastAtMs + Math.max(atLeastMs, TIMES * pauses.usualMs);

/**
 * From when on a platform that was last heard then is silent: it brings less than its own rhythm, and less than the
 * week before says for these hours; or it has been quiet for far longer than ever.
 *
 * @param missedAtMs by when it should have been heard by the week before; undefined: there is nothing to go by
 */
export function inactiveFrom(heard: Rhythm, atLeastMs: number, missedAtMs: number | undefined): number {
  const { lastAtMs, pauses } = heard;
  const ever =
    pauses.count < KNOWN_PAUSES ? Infinity : lastAtMs + Math.max(AT_LEAST_MS, TIMES * pauses.longestMs);
  return Math.max(expectedQuietUntil(heard, atLeastMs), Math.min(missedAtMs ?? Infinity, ever));
}
