import { toLocalDate } from '#contracts';
import type { Period } from '#contracts';
import { isoInstant } from '#usage';
import type { PeriodDto } from './period.dto.js';

/** A period in UTC, and as its first and last local date. */
export const printPeriod = ({
  fromMs,
  toMs,
  zone,
}: Period): Pick<PeriodDto, 'from' | 'to' | 'zone' | 'firstDay' | 'lastDay'> => ({
  from: isoInstant(fromMs),
  to: isoInstant(toMs),
  zone,
  firstDay: toLocalDate(fromMs, zone).toString(),
  lastDay: toLocalDate(toMs - 1, zone).toString(),
});
