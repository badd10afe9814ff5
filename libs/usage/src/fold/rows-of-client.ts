import type { UsageRow } from '../measures/usage-row.js';
import { placeOf } from './address.js';
import { dimensionsIn, rowsOfCell } from './cell-class.js';
import type { ClientState } from './client-state.js';

/** The usage in a client's cells in memory, in no particular order; each layer of a cell has separate rows. */
export function* rowsOfClient(client: ClientState): Generator<UsageRow> {
  const dimensionsOf = dimensionsIn(client);
  for (const [day, cells] of client.days) {
    for (const [cell, { sums }] of cells) {
      const { slot, classNumber, atLeast } = placeOf({ day, cell });
      yield* rowsOfCell(slot, dimensionsOf(classNumber, atLeast), sums);
    }
  }
}
