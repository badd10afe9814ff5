import { closeDueMs, openPeriods } from '#contracts';
import type { Period } from '#contracts';
import { isoInstant } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { closedPeriods } from './closed-periods.js';
import { printPeriod } from './print-period.js';
import type { PeriodDto } from './period.dto.js';
import type { PeriodFacts } from './period-facts.js';
import { whyNotClosed } from './why-waiting.js';

/** How many unclosed periods are listed; more of them mean that nothing closes at all, which these show as well. */
const MAX_NOT_CLOSED = 24;

const { waits } = getWording(DEFAULT_LANGUAGE).closing;

/** A client's periods in the order of time: the closed ones, those due or waiting, and the current one. */
export const periodList = (facts: PeriodFacts): PeriodDto[] => [...closedPeriods(facts), ...notClosed(facts)];

function notClosed(facts: PeriodFacts): PeriodDto[] {
  const { versions, closes, nowMs } = facts;
  const periods: PeriodDto[] = [];
  for (const period of openPeriods(versions, closes.at(-1)?.toMs)) {
    const dueMs = closeDueMs(period, versions);
    const state = periodState(period, dueMs, periods.length === 0, facts);
    periods.push({ ...printPeriod(period), ...state, dueAt: isoInstant(dueMs) });
    if (period.toMs > nowMs || periods.length === MAX_NOT_CLOSED) break;
  }
  return periods;
}

function periodState(
  { fromMs, toMs }: Period,
  dueMs: number,
  isNext: boolean,
  facts: PeriodFacts,
): Pick<PeriodDto, 'state' | 'waitsFor' | 'reason'> {
  const { nowMs } = facts;
  if (toMs > nowMs) return { state: fromMs > nowMs ? 'upcoming' : 'open' };
  if (dueMs > nowMs) return { state: 'waiting', waitsFor: 'grace', reason: waits.grace };
  if (!isNext) return { state: 'waiting', waitsFor: 'earlier-period', reason: waits['earlier-period'] };
  const why = whyNotClosed(facts);
  return why ? { state: 'waiting', ...why } : { state: 'due' };
}
