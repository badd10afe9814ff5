import {
  clientPeriods,
  latestEnd,
  openPeriods,
  periodOfLocalDate,
  zoneOfPeriod,
  zoneWhenClosed,
} from '#contracts';
import type { ContractVersion, Period, SignedVersion } from '#contracts';
import { endsItsPeriod } from '#invoicing';
import type { Close } from '#usage';
import type { PreviewState } from './preview.js';
import { Problem } from '../problems/problem.js';

/** The period that holds a local date, or now, with the bounds with which it is or will be closed. */
export function findPeriod(
  {
    versions,
    signed,
    closes,
  }: {
    readonly versions: readonly ContractVersion[];
    readonly signed: readonly SignedVersion[];
    /** The closes that count. */
    readonly closes: readonly Close[];
  },
  date: string | undefined,
  nowMs: number,
): { readonly period: Period; readonly state: PreviewState } | undefined {
  const closed = closes
    .filter((close) => endsItsPeriod({ close, before: closes.filter(({ index }) => index < close.index) }))
    .map((close) => ({
      ...{
        fromMs: close.fromMs,
        toMs: close.toMs,
        zone: zoneWhenClosed(signed, close) ?? zoneOfPeriod(versions, close) ?? 'UTC',
      },
    }));
  const period =
    date === undefined
      ? periodHolding(clientPeriods(versions, closed, nowMs), nowMs)
      : periodOfLocalDate(versions, date, closed);
  if (!period) return undefined;
  if (closed.includes(period)) return { period, state: 'closed' };
  const next = openPeriods(versions, latestEnd(closed)).next().value;
  return { period, state: next?.toMs === period.toMs ? 'next' : 'later' };
}

export const noPeriod = (clientId: string, date: string | undefined): Problem =>
  new Problem(
    'no-period',
    `No contract of ${clientId} is in force ${date === undefined ? 'now' : `on ${date}`}`,
  );

/** @param periods those that end after the instant, in order */
const periodHolding = (periods: Iterator<Period, undefined>, instantMs: number): Period | undefined => {
  const first = periods.next().value;
  return first !== undefined && first.fromMs <= instantMs ? first : undefined;
};
