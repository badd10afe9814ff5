import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.js';
import { localDateAt, startOfDay } from './local-day.js';

type Step = { readonly months: number } | { readonly days: number };

/** First day of the month-long period, from a day of the month (1–28), that holds a date. */
export const monthlyStart =
  (anchorDay: number) =>
  (date: Temporal.PlainDate): Temporal.PlainDate =>
    (date.day < anchorDay ? date.subtract({ months: 1 }) : date).with({ day: anchorDay });

/** First day of the week, from a weekday (1 Monday … 7 Sunday), that holds a date. */
export const weeklyStart =
  (weekday: number) =>
  (date: Temporal.PlainDate): Temporal.PlainDate =>
    date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 });

/** A calendar that goes on for ever in equal steps of local days. */
export const steppedCalendar = (
  firstDayOf: (date: Temporal.PlainDate) => Temporal.PlainDate,
  step: Step,
  zone: string,
): Calendar => {
  const startAround = (epochMs: number): { readonly at: number; readonly after: number } => {
    let day = firstDayOf(localDateAt(epochMs, zone));
    let [at, after] = [startOfDay(day, zone), startOfDay(day.add(step), zone)];
    // The clock may go back over midnight, and a skipped day begins with the next: then the date lags behind the start.
    while (after <= epochMs) {
      day = day.add(step);
      [at, after] = [after, startOfDay(day.add(step), zone)];
    }
    return { at, after };
  };
  return {
    startAt: (epochMs) => startAround(epochMs).at,
    startAfter: (epochMs) => startAround(epochMs).after,
    endMs: Infinity,
  };
};
