import { startOfSameDay } from '../../format/today';

const HOUR_MS = 3_600_000;
/** Added to the start of a day, always falls within the next day, also when the clock changes. */
const INTO_NEXT_DAY_MS = 36 * HOUR_MS;

/** Starts of the hours or days in [fromMs, toMs) by a zone's calendar, epoch ms; `fromMs` is the start of a day. */
export function intervalStarts(fromMs: number, toMs: number, by: 'hour' | 'day', zone: string): number[] {
  const starts: number[] = [];
  for (let at = fromMs; at < toMs;) {
    starts.push(at);
    at = by === 'hour' ? at + HOUR_MS : startOfSameDay(startOfSameDay(at, zone) + INTO_NEXT_DAY_MS, zone);
  }
  return starts;
}
