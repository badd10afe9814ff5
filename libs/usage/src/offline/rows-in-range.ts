import { toCoordinates } from '../fold/address.js';
import { dimensionsByClass } from '../fold/cell-class.js';
import type { ClientState } from '../fold/client-state.js';
import { DayRows } from '../fold/day-rows.js';
import { addSums } from '../fold/sum.js';
import { toUtcDay, toSlot } from '../interval.js';
import type { UsageRow } from '../measures/usage-row.js';
import type { TimeRange } from '../time-range.js';

/**
 * The usage in a client's cells in memory in a time range, by ascending slot: one row per cell that is not all zero,
 * with its layers added up.
 */
export function rowsInRange(client: ClientState, { fromMs, toMs }: TimeRange): UsageRow[] {
  const [first, end] = [toSlot(fromMs), toSlot(toMs - 1) + 1];
  const getDimensions = dimensionsByClass(client);
  const rows: UsageRow[][] = [];
  for (let day = toUtcDay(first); day <= toUtcDay(end - 1); day++) {
    const dayRows = new DayRows(getDimensions, day);
    for (const [cell, { sums }] of client.days.get(day) ?? []) {
      const { slot, classNumber, atLeast } = toCoordinates({ day, cell });
      if (slot >= first && slot < end) addSums(dayRows.sums(slot, classNumber, atLeast), sums);
    }
    rows.push(dayRows.rows());
  }
  return rows.flat();
}
