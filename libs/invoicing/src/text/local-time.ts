import { toLocalDate } from '#contracts';
import { getWording } from '#wording';
import type { Language } from '#wording';
import { Temporal } from 'temporal-polyfill';

const toZoned = (instant: string, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone);

const isMidnight = (time: Temporal.ZonedDateTime): boolean => time.equals(time.startOfDay());

/** The local date of an instant. */
export const localDate = (instant: string, zone: string): string =>
  toLocalDate(Temporal.Instant.from(instant).epochMilliseconds, zone).toString();

/** Prints a half-open time range: as its first and last day if it has whole days, else with the time of day. */
export function printLocalRange(from: string, to: string, zone: string, language: Language): string {
  const { range } = getWording(language).invoice;
  const [start, end] = [toZoned(from, zone), toZoned(to, zone)];
  if (isMidnight(start) && isMidnight(end)) {
    const [first, last] = [
      start.toPlainDate().toString(),
      end.subtract({ days: 1 }).toPlainDate().toString(),
    ];
    return first >= last ? first : range(first, last);
  }
  const print = (time: Temporal.ZonedDateTime): string =>
    time.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  return range(print(start), print(end));
}
