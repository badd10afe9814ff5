import { cellsOf } from '../cells/cells-of.js';
import type { Body } from '../events/usage-event.js';
import type { Dimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';
import { cellAddress } from './address.js';
import type { CellAddress, ClientState } from './client-state.js';
import { layerOf } from './close.js';
import { loadKey } from './cell-class.js';

type OnChange = (address: CellAddress, vector: Vector, slot: number, layer: number) => void;

/**
 * Where in a client's cells an event contributes what, if it is folded at `offset`; `own` is the number of the body's
 * class in the client's table.
 */
export function changesOf(
  client: ClientState,
  own: number,
  body: Body,
  offset: number,
  onChange: OnChange,
): void {
  cellsOf(body, (slot, dimensions, vector) => {
    const layer = layerOf(client.closes, slot, offset);
    const address = cellAddress(slot, classNumber(client, own, dimensions), atLeast(dimensions), layer);
    onChange(address, vector, slot, layer);
  });
}

const classNumber = (client: ClientState, own: number, dimensions: Dimensions): number =>
  dimensions.kind === 'load' ? client.classNumber(loadKey(dimensions)) : own;

const atLeast = (dimensions: Dimensions): number => (dimensions.kind === 'contact' ? dimensions.atLeast : 0);
