import { placeOf } from '../fold/address.js';
import { dimensionsIn } from '../fold/cell-class.js';
import type { ClientState } from '../fold/client-state.js';
import { DayRows } from '../fold/day-rows.js';
import { addSums } from '../fold/sum.js';
import { dayOf, slotOf } from '../interval.js';
import type { UsageRow } from '../measures/usage-row.js';

/**
 * The usage in a client's cells in memory in [fromMs, toMs) by ascending slot: one row per cell that is not all zero,
 * with its layers added up.
 */
export function rowsBetween(client: ClientState, fromMs: number, toMs: number): UsageRow[] {
  const [first, end] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
  const dimensionsOf = dimensionsIn(client);
  const rows: UsageRow[][] = [];
  for (let day = dayOf(first); day <= dayOf(end - 1); day++) {
    const dayRows = new DayRows(dimensionsOf, day);
    for (const [cell, { sums }] of client.days.get(day) ?? []) {
      const { slot, classNumber, atLeast } = placeOf({ day, cell });
      if (slot >= first && slot < end) addSums(dayRows.sumsAt(slot, classNumber, atLeast), sums);
    }
    rows.push(dayRows.rows());
  }
  return rows.flat();
}
