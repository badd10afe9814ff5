import {
  bandOfSlot,
  localDayRange,
  createLocalDays,
  createLocalQuarters,
  periodOfLocalDate,
} from '#contracts';
import type { Band, ContractVersion, Period } from '#contracts';
import type { TimeRange } from '#usage';
import type { BandOfSlot } from './runs/bands.js';

/** Local time as the rules need it, in the period's zone, which applies to the end of the period. */
export interface PeriodCalendar {
  readonly bandOfSlot: (bands: readonly Band[]) => BandOfSlot;
  /** Local day and local quarter of an hour that contain a slot's start, counted from 1970-01-01T00:00 local time. */
  readonly localDay: (slot: number) => number;
  readonly localQuarter: (slot: number) => number;
  readonly dayRange: (date: string) => TimeRange;
  /** Whether a local date belongs to this period. A day that a change of zone splits belongs to one period only. */
  readonly holds: (date: string) => boolean;
}

export function periodCalendar(versions: readonly ContractVersion[], period: Period): PeriodCalendar {
  const { fromMs, toMs, zone } = period;
  const known = new Map<readonly Band[], BandOfSlot>();
  const days = new Map<string, TimeRange>();
  const dayRange = (date: string): TimeRange => {
    const day = days.get(date) ?? localDayRange(date, zone);
    days.set(date, day);
    return day;
  };
  return {
    bandOfSlot: (bands) => {
      const lookup = known.get(bands) ?? bandOfSlot(bands, zone);
      known.set(bands, lookup);
      return lookup;
    },
    localDay: createLocalDays(zone),
    localQuarter: createLocalQuarters(zone),
    dayRange,
    holds: (date) => {
      const day = dayRange(date);
      if (day.fromMs >= fromMs && day.toMs <= toMs) return day.fromMs < toMs;
      if (day.toMs <= fromMs || day.fromMs >= toMs) return false;
      return periodOfLocalDate(versions, date)?.fromMs === fromMs;
    },
  };
}
