import { bandOfSlot, dayBounds, localDayOf, localQuarterOf } from '#contracts';
import type { Band, Period } from '#contracts';
import type { BandOfSlot } from './rules/bands.js';
import type { Stretch } from './rules/segments.js';

/** What the rules ask of local time: the period's zone holds to its end. */
export interface PeriodCalendar {
  readonly bandOf: (bands: readonly Band[]) => BandOfSlot;
  /** Local day, and quarter of an hour, that hold a slot's start: counted from 1970-01-01T00:00 by the local clock. */
  readonly localDay: (slot: number) => number;
  readonly localQuarter: (slot: number) => number;
  readonly dayOf: (date: string) => Stretch;
}

export function calendarOf({ zone }: Period): PeriodCalendar {
  const known = new Map<readonly Band[], BandOfSlot>();
  return {
    bandOf: (bands) => {
      const bandOf = known.get(bands) ?? bandOfSlot(bands, zone);
      known.set(bands, bandOf);
      return bandOf;
    },
    localDay: localDayOf(zone),
    localQuarter: localQuarterOf(zone),
    dayOf: (date) => dayBounds(date, zone),
  };
}
