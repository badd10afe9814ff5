import {
  clientPeriods,
  latestEnd,
  openPeriods,
  periodOfLocalDate,
  zoneOfPeriod,
  zoneWhenClosed,
} from '#contracts';
import type { ContractVersion, Period, SignedVersion } from '#contracts';
import type { Close } from '#usage';
import { endsItsPeriod } from '../booking/close-history.js';

/** `closed`: already invoiced; `next`: closes next; `later`: others close before it. */
export const PREVIEW_STATES = ['closed', 'next', 'later'] as const;
export type PreviewState = (typeof PREVIEW_STATES)[number];

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
      fromMs: close.fromMs,
      toMs: close.toMs,
      zone: zoneWhenClosed(signed, close) ?? zoneOfPeriod(versions, close) ?? 'UTC',
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

/** @param periods those that end after the instant, in order */
const periodHolding = (periods: Iterator<Period, undefined>, instantMs: number): Period | undefined => {
  const first = periods.next().value;
  return first !== undefined && first.fromMs <= instantMs ? first : undefined;
};
