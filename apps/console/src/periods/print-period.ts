import type { Period } from '#contracts';
import { isoInstant } from '#usage';
import { Temporal } from 'temporal-polyfill';
import type { PeriodDto } from './period.dto.js';

const localDate = (ms: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A period in UTC, and as its first and last local date. */
export const printPeriod = ({
  fromMs,
  toMs,
  zone,
}: Period): Pick<PeriodDto, 'from' | 'to' | 'zone' | 'firstDay' | 'lastDay'> => ({
  from: isoInstant(fromMs),
  to: isoInstant(toMs),
  zone,
  firstDay: localDate(fromMs, zone),
  lastDay: localDate(toMs - 1, zone),
});
