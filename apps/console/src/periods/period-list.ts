import { closeDueMs, periodContaining, periodsFrom, scheduleOf } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { Close } from '#usage';
import { Temporal } from 'temporal-polyfill';
import { zoneAt } from '../usage/zone-of.js';
import type { PeriodDto } from './period.dto.js';

/** Periods not closed that are listed; more of them mean that nothing closes at all, which these show as well. */
const MAX_NOT_CLOSED = 24;

const instant = (ms: number): string => new Date(ms).toISOString();
const localDate = (ms: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();

function described({ fromMs, toMs, zone }: Period) {
  return {
    from: instant(fromMs),
    to: instant(toMs),
    zone,
    firstDay: localDate(fromMs, zone),
    lastDay: localDate(toMs - 1, zone),
  };
}

/** A client's periods in the order of time: the closed ones, those that wait, and the one that time is in. */
export function periodList(
  versions: readonly ContractVersion[],
  closes: readonly Close[],
  partition: number,
  nowMs: number,
): PeriodDto[] {
  const closed = closes.map((close): PeriodDto => {
    const { fromMs, toMs, index, offset, appendedAtMs } = close;
    const zone = periodContaining(versions, fromMs)?.zone ?? zoneAt(versions, fromMs);
    const marker = { index, partition, offset, appendedAt: instant(appendedAtMs) };
    return { ...described({ fromMs, toMs, zone }), state: 'closed', close: marker };
  });
  return [...closed, ...notClosed(versions, closes, nowMs)];
}

function notClosed(
  versions: readonly ContractVersion[],
  closes: readonly Close[],
  nowMs: number,
): PeriodDto[] {
  const first = scheduleOf(versions).find(({ terms }) => terms !== undefined)?.fromMs;
  const since = closes.at(-1)?.toMs ?? first;
  if (since === undefined) return [];
  const periods: PeriodDto[] = [];
  for (const period of periodsFrom(versions, since)) {
    periods.push({ ...described(period), ...stateOf(period, closeDueMs(period, versions), nowMs) });
    if (period.toMs > nowMs || periods.length === MAX_NOT_CLOSED) break;
  }
  return periods;
}

function stateOf(
  { fromMs, toMs }: Period,
  dueMs: number,
  nowMs: number,
): Pick<PeriodDto, 'state' | 'dueAt' | 'waitsFor'> {
  const dueAt = instant(dueMs);
  if (toMs > nowMs) return { state: fromMs > nowMs ? 'upcoming' : 'open', dueAt };
  return { state: 'waiting', dueAt, waitsFor: dueMs > nowMs ? 'grace' : 'close' };
}
