import { SLOTS_PER_DAY } from '#usage';
import { createLocalQuarters } from '../../calendar/local-slot.js';
import type { Band } from './shape.js';
import { STANDARD_BAND } from './shape.js';
import { bandWindow, isInWindow } from './band-windows.js';

/**
 * Rule 5 (bands): the name of the first band in the list that contains the start of a 15-minute UTC slot by the local
 * clock, or else `standard`. The returned function is fast for many slots: local days with the same bands starting
 * on them and on the day before share one table of their 96 quarters.
 */
export const bandOfSlot = (bands: readonly Band[], zone: string): ((slot: number) => string) => {
  if (bands.length === 0) return () => STANDARD_BAND;
  const windows = bands.map(bandWindow);
  const localQuarter = createLocalQuarters(zone);
  const tables = new Map<string, readonly string[]>();

  const findTable = (localDay: number): readonly string[] => {
    const signature = windows.map(({ starts }) => `${starts(localDay - 1)}${starts(localDay)}`).join();
    const table =
      tables.get(signature) ??
      Array.from(
        { length: SLOTS_PER_DAY },
        (_, quarter) =>
          windows.find((window) => isInWindow(window, localDay, quarter))?.name ?? STANDARD_BAND,
      );
    tables.set(signature, table);
    return table;
  };

  let day = NaN;
  let table: readonly string[] = [];
  return (slot) => {
    const quarter = localQuarter(slot);
    const localDay = Math.floor(quarter / SLOTS_PER_DAY);
    if (localDay !== day) [day, table] = [localDay, findTable(localDay)];
    return table[quarter - localDay * SLOTS_PER_DAY] ?? STANDARD_BAND;
  };
};
