import { startOfDay } from '../../format/today';

const HOUR_MS = 3_600_000;
/** From a day's start on, always within the next one, however the clock changes. */
const INTO_NEXT_MS = 36 * HOUR_MS;

/** Where the hours or days of [fromMs, toMs) begin by a zone's calendar, epoch ms; `fromMs` is where a day begins. */
export function startsBetween(fromMs: number, toMs: number, by: 'hour' | 'day', zone: string): number[] {
  const starts: number[] = [];
  for (let at = fromMs; at < toMs;) {
    starts.push(at);
    at = by === 'hour' ? at + HOUR_MS : startOfDay(startOfDay(at, zone) + INTO_NEXT_MS, zone);
  }
  return starts;
}
