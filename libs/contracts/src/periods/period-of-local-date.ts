import { localDayRange } from '../calendar/local-day.js';
import { isLocalDate } from '../fields/local.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { clientPeriods } from './open-periods.js';
import type { Period } from './period.js';

/** Local days begin up to 14 hours before and 12 after the UTC day of the same date; 36 is a safe margin. */
const MARGIN_MS = 36 * 3_600_000;

/**
 * The period of a client that contains a local date (`YYYY-MM-DD`, in the period's own zone): the one that contains the
 * day's start, or else, where a change of zone splits the day, the first that contains part of it. Undefined if none
 * does, or if the text is not a date.
 */
export const periodOfLocalDate = (
  versions: readonly ContractVersion[],
  date: string,
  closed: readonly Period[] = [],
): Period | undefined => {
  if (!isLocalDate(date)) return undefined;
  const utcMs = Date.parse(date);
  let partly: Period | undefined;
  for (const period of clientPeriods(versions, closed, utcMs - MARGIN_MS)) {
    if (period.fromMs > utcMs + MARGIN_MS) break;
    const day = localDayRange(date, period.zone);
    if (period.fromMs <= day.fromMs && day.fromMs < period.toMs) return period;
    if (period.fromMs < day.toMs && day.fromMs < period.toMs) partly ??= period;
  }
  return partly;
};
