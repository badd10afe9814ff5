import { bandOfSlot, dayBounds, localDayOf, localQuarterOf, periodOfLocalDate } from '#contracts';
import type { Band, ContractVersion, Period } from '#contracts';
import type { BandOfSlot } from './rules/bands.js';
import type { Stretch } from './rules/segments.js';

/** What the rules ask of local time: the period's zone holds to its end. */
export interface PeriodCalendar {
  readonly bandOf: (bands: readonly Band[]) => BandOfSlot;
  /** Local day, and quarter of an hour, that hold a slot's start: counted from 1970-01-01T00:00 by the local clock. */
  readonly localDay: (slot: number) => number;
  readonly localQuarter: (slot: number) => number;
  readonly dayOf: (date: string) => Stretch;
  /** Whether a local date is this period's: of a day that a change of zone cuts in two, only one period's. */
  readonly holds: (date: string) => boolean;
}

export function periodCalendar(versions: readonly ContractVersion[], period: Period): PeriodCalendar {
  const { fromMs, toMs, zone } = period;
  const known = new Map<readonly Band[], BandOfSlot>();
  const days = new Map<string, Stretch>();
  const dayOf = (date: string): Stretch => {
    const day = days.get(date) ?? dayBounds(date, zone);
    days.set(date, day);
    return day;
  };
  return {
    bandOf: (bands) => {
      const bandOf = known.get(bands) ?? bandOfSlot(bands, zone);
      known.set(bands, bandOf);
      return bandOf;
    },
    localDay: localDayOf(zone),
    localQuarter: localQuarterOf(zone),
    dayOf,
    holds: (date) => {
      const day = dayOf(date);
      if (day.fromMs >= fromMs && day.toMs <= toMs) return day.fromMs < toMs;
      if (day.toMs <= fromMs || day.fromMs >= toMs) return false;
      return periodOfLocalDate(versions, date)?.fromMs === fromMs;
    },
  };
}
