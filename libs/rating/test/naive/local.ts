import type { Band, ContractVersion } from '#contracts';
import { SLOT_MS } from '#usage';
import { Temporal } from 'temporal-polyfill';

/** Local time of a slot's start, computed by Temporal without a cache. */
export const localTime = (slot: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(slot * SLOT_MS).toZonedDateTimeISO(zone);

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether a window of the band contains a local time: today's window, or yesterday's if it extends past midnight. */
function holds({ dates, days, from, to }: Band, at: Temporal.ZonedDateTime): boolean {
  const on = (date: Temporal.PlainDate): boolean =>
    dates?.includes(date.toString()) ?? days?.some((day) => day === DAYS[date.dayOfWeek - 1]) ?? false;
  const today = at.toPlainDate();
  if (from === undefined || to === undefined) return on(today);
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  if (from < to) return on(today) && from <= time && time < to;
  return (on(today) && from <= time) || (on(today.subtract({ days: 1 })) && time < to);
}

export const naiveBand = (slot: number, { bands = [] }: ContractVersion, zone: string): string =>
  bands.find((band) => holds(band, localTime(slot, zone)))?.name ?? 'standard';
