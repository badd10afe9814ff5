import { Temporal } from 'temporal-polyfill';
import type { TimeRange } from '#usage';

/** The local date of an instant (epoch ms) in a zone. */
export const toLocalDate = (epochMs: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDate();

/**
 * First instant (epoch ms) of a local date, `YYYY-MM-DD`. It is not always 00:00: where daylight saving skips
 * midnight the day begins at 01:00, and a day that a zone skipped entirely begins with the next existing day.
 */
export const startOfDay = (date: string | Temporal.PlainDate, zone: string): number =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;

/** First instant of a local date and of the next one, in epoch ms: half-open. */
export const localDayRange = (date: string, zone: string): TimeRange => ({
  fromMs: startOfDay(date, zone),
  toMs: startOfDay(Temporal.PlainDate.from(date).add({ days: 1 }), zone),
});
