import { zoneOffsetMs } from './zone-offset';

export const QUARTER_MS = 900_000;
/** Figures of today are fetched again at this interval: nothing is announced when a day begins. */
export const TODAY_REFETCH_MS = 60_000;
const DAY_MS = 86_400_000;

/** A half-open time range, in epoch ms. */
export interface TimeRange {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Today so far in a zone, to the last full quarter of an hour, and the same hours a week before. */
export function todayAndLastWeek(
  nowMs: number,
  zone: string,
): { readonly today: TimeRange; readonly before: TimeRange } {
  const toMs = Math.floor(nowMs / QUARTER_MS) * QUARTER_MS;
  const today = { fromMs: startOfSameDay(nowMs, zone), toMs };
  // By local time, which a change of summer time shifts
  const shift = 7 * DAY_MS + zoneOffsetMs(nowMs - 7 * DAY_MS, zone) - zoneOffsetMs(nowMs, zone);
  return { today, before: { fromMs: startOfSameDay(nowMs - shift, zone), toMs: toMs - shift } };
}

/** The first instant of the local day; a day whose midnight does not exist begins an hour later. */
export function startOfSameDay(atMs: number, zone: string): number {
  const localMidnight = Math.floor((atMs + zoneOffsetMs(atMs, zone)) / DAY_MS) * DAY_MS;
  return localMidnight - zoneOffsetMs(localMidnight - zoneOffsetMs(atMs, zone), zone);
}
