import { Temporal } from 'temporal-polyfill';

/** An instant as local time in a zone, to the minute: `2026-03-01 00:00`. */
export const localTime = (epochMs: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
