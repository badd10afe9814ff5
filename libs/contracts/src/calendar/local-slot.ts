import { SLOTS_PER_DAY, slotOf, slotStart } from '#usage';
import { zoneClock } from './zone-clock.js';

/** Local quarter of an hour, counted from 1970-01-01T00:00 on the zone's clock, at which a UTC slot starts. */
export const localQuarterOf = (zone: string): ((slot: number) => number) => {
  const offsetAt = zoneClock(zone);
  return (slot) => {
    const startMs = slotStart(slot);
    return slotOf(startMs + offsetAt(startMs));
  };
};

/** Local day (since 1970-01-01) that holds the start of a UTC slot: what netting by day sums over. */
export const localDayOf = (zone: string): ((slot: number) => number) => {
  const quarterOf = localQuarterOf(zone);
  return (slot) => Math.floor(quarterOf(slot) / SLOTS_PER_DAY);
};
