import type { Temporal } from 'temporal-polyfill';
import type { Calendar } from './calendar.js';
import { toLocalDate, startOfDay } from './local-day.js';

type Step = { readonly months: number } | { readonly days: number };

/** First day of the monthly period that contains a date; `anchorDay` is the day of the month it starts on (1–28). */
export const monthlyStart =
  (anchorDay: number) =>
  (date: Temporal.PlainDate): Temporal.PlainDate =>
    (date.day < anchorDay ? date.subtract({ months: 1 }) : date).with({ day: anchorDay });

/** First day of the week that contains a date; `weekday` is the day it starts on (1 Monday … 7 Sunday). */
export const weeklyStart =
  (weekday: number) =>
  (date: Temporal.PlainDate): Temporal.PlainDate =>
    date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 });

/** An endless calendar in equal steps of local days or months. */
export const steppedCalendar = (
  findFirstDay: (date: Temporal.PlainDate) => Temporal.PlainDate,
  step: Step,
  zone: string,
): Calendar => {
  const startAround = (epochMs: number): { readonly at: number; readonly after: number } => {
    let day = findFirstDay(toLocalDate(epochMs, zone));
    let [at, after] = [startOfDay(day, zone), startOfDay(day.add(step), zone)];
    // The clock can go back past midnight, and a skipped day begins with the next one: the date then lags behind.
    while (after <= epochMs) {
      day = day.add(step);
      [at, after] = [after, startOfDay(day.add(step), zone)];
    }
    return { at, after };
  };
  return {
    lastStart: (epochMs) => startAround(epochMs).at,
    nextStart: (epochMs) => startAround(epochMs).after,
    endMs: Infinity,
  };
};
