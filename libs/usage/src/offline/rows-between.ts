import { placeOf } from '../fold/address.js';
import { rowsOfCell } from '../fold/cell-class.js';
import type { ClientState } from '../fold/client-state.js';
import { plus } from '../fold/sum.js';
import type { Sum } from '../fold/sum.js';
import { dayOf, slotOf } from '../interval.js';
import type { UsageRow } from '../measures/usage-row.js';

/**
 * The usage in a client's cells in memory in [fromMs, toMs): one row per cell that is not all zero, what closes set
 * apart added up, in the order of slots.
 */
export function rowsBetween(client: ClientState, fromMs: number, toMs: number): UsageRow[] {
  const [first, end] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
  const sums = new Map<string, Sum[]>();
  for (let day = dayOf(first); day <= dayOf(end - 1); day++) {
    for (const [number, cell] of client.days.get(day) ?? []) {
      const { slot, classNumber, atLeast } = placeOf({ day, cell: number });
      if (slot < first || slot >= end) continue;
      const key = `${slot}.${classNumber}.${atLeast}`;
      const known = sums.get(key);
      if (!known) sums.set(key, [...cell.sums]);
      else cell.sums.forEach((value, index) => (known[index] = plus(known[index] ?? 0, value)));
    }
  }
  const rows = [...sums].flatMap(([key, vector]) => {
    const [slot = 0, classNumber = 0, atLeast = 0] = key.split('.').map(Number);
    return rowsOfCell(slot, client.classAt(classNumber), atLeast, vector);
  });
  return rows.sort((a, b) => a.slot - b.slot);
}
