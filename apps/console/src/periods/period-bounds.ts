import type { Period } from '#contracts';
import { Temporal } from 'temporal-polyfill';
import type { PeriodDto } from './period.dto.js';

const instant = (ms: number): string => new Date(ms).toISOString();
const localDate = (ms: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A period in UTC, and as its first and last local date. */
export const toTimeRange = ({
  fromMs,
  toMs,
  zone,
}: Period): Pick<PeriodDto, 'from' | 'to' | 'zone' | 'firstDay' | 'lastDay'> => ({
  from: instant(fromMs),
  to: instant(toMs),
  zone,
  firstDay: localDate(fromMs, zone),
  lastDay: localDate(toMs - 1, zone),
});
