import { slotStart } from '../interval.js';

/**
 * A period close as the fold met it. `index` counts a client's closes from 1; `offset` is the marker's. A higher
 * `revision` closes the client's last period once more, to book what came late.
 */
export interface Close {
  readonly index: number;
  readonly revision: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly offset: number;
  readonly appendedAtMs: number;
}

/**
 * Where a change to `slot` by the record at `offset` is written: 0 = the cell itself; k = beside it, in the
 * layer of the k-th close, because the slot lies in a period closed before that record. A function of the
 * journal alone, so a replay decides the same. `closes` ascend by offset.
 */
export function layerOf(closes: readonly Close[], slot: number, offset: number): number {
  let layer = closes.length;
  while (layer > 0 && (closes[layer - 1]?.offset ?? 0) >= offset) layer--;
  const last = closes[layer - 1];
  return last && slotStart(slot) < last.toMs ? layer : 0;
}
