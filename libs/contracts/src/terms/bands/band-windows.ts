import { DAY_MS, SLOTS_PER_DAY } from '#usage';
import type { Band } from './shape.js';
import { WEEKDAYS } from '../../fields/weekdays.js';

/** Days of the week from Monday 0; 1970-01-01 was a Thursday. */
const weekdayNumber = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7;

const dayNumber = (date: string): number => Date.parse(date) / DAY_MS;

const quarter = (time: string): number => Number(time.slice(0, 2)) * 4 + Number(time.slice(3)) / 15;

/** A band parsed for lookups: the local days it starts on, and its quarters of the day; a `to` past midnight is above 96. */
export interface BandWindow {
  readonly name: string;
  readonly starts: (localDay: number) => boolean;
  readonly from: number;
  readonly to: number;
}

export const bandWindow = ({ name, dates, days, from = '00:00', to = '24:00' }: Band): BandWindow => {
  const numbers = new Set(dates?.map(dayNumber));
  const weekdays = new Set(days?.map((day) => WEEKDAYS.indexOf(day)));
  const [start, end] = [quarter(from), quarter(to)];
  return {
    name,
    starts: (localDay) => numbers.has(localDay) || weekdays.has(weekdayNumber(localDay)),
    from: start,
    to: end <= start ? end + SLOTS_PER_DAY : end,
  };
};

/** Whether a band contains a quarter of a local day: in that day's window, or in the previous day's past midnight. */
export const isInWindow = (
  { starts, from, to }: BandWindow,
  localDay: number,
  quarterOfDay: number,
): boolean =>
  (from <= quarterOfDay && quarterOfDay < to && starts(localDay)) ||
  (quarterOfDay + SLOTS_PER_DAY < to && starts(localDay - 1));
