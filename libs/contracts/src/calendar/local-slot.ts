import { SLOTS_PER_DAY, toSlot, slotStart } from '#usage';
import { zoneClock } from './zone-clock.js';

/** The local quarter of an hour at which a UTC slot starts, counted from 1970-01-01T00:00 on the zone's clock. */
export const createLocalQuarters = (zone: string): ((slot: number) => number) => {
  const findOffset = zoneClock(zone);
  return (slot) => {
    const startMs = slotStart(slot);
    return toSlot(startMs + findOffset(startMs));
  };
};

/** The local day (since 1970-01-01) that contains the start of a UTC slot; netting by day sums over it. */
export const createLocalDays = (zone: string): ((slot: number) => number) => {
  const localQuarter = createLocalQuarters(zone);
  return (slot) => Math.floor(localQuarter(slot) / SLOTS_PER_DAY);
};
