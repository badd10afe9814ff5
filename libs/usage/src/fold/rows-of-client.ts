import type { UsageRow } from '../measures/usage-row.js';
import { toCoordinates } from './address.js';
import { dimensionsByClass, rowsOfCell } from './cell-class.js';
import type { ClientState } from './client-state.js';

/** The usage in a client's cells in memory, in no particular order; each layer of a cell has separate rows. */
export function* rowsOfClient(client: ClientState): Generator<UsageRow> {
  const getDimensions = dimensionsByClass(client);
  for (const [day, cells] of client.days) {
    for (const [cell, { sums }] of cells) {
      const { slot, classNumber, atLeast } = toCoordinates({ day, cell });
      yield* rowsOfCell(slot, getDimensions(classNumber, atLeast), sums);
    }
  }
}
