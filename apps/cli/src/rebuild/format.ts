import type { ProgressReport, StateDifference } from '#journal';
import { count, counted, perSecond } from '../terminal/numbers.js';

/** `1,200 of 5,000 records, 12,345/s, 3 min left`. @param ms duration of this run so far */
export function paceText({ done, total, records }: ProgressReport, ms: number): string {
  const left = records === 0 ? undefined : ((total - done) / records) * ms;
  const remaining = left === undefined ? '' : `, ${duration(left)} left`;
  return `${count(done)} of ${counted(total, 'record')}, ${perSecond(records, 0, ms)}${remaining}`;
}

/** The first difference: its location, the stored value, and the value folded from the journal. */
export function differenceText({ partition, offset, where, stored, folded }: StateDifference): string {
  const value = (text: string | undefined): string => text ?? 'nothing';
  return (
    `DIFFERS ${where} (partition ${partition}, as of offset ${offset})\n` +
    `    stored  ${value(stored)}\n    folded  ${value(folded)}\n`
  );
}

function duration(ms: number): string {
  if (ms < 60_000) return `${Math.ceil(ms / 1_000)} s`;
  const minutes = Math.ceil(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
