import { emitParts } from '../cells/emit-cells.js';
import type { Body } from '../events/usage-event.js';
import { toUtcDay } from '../interval.js';
import type { Vector } from '../measures/measures.js';
import { cellNumber } from './address.js';
import { loadKey } from './cell-class.js';
import type { ClientState } from './client-state.js';

/** @param cell number of the cell within its day (address.ts) */
type OnChange = (day: number, cell: number, vector: Vector, slot: number, layer: number) => void;

/**
 * Passes every cell that an event contributes to, with the contribution, if the event is folded at `offset`;
 * `bodyClass` is the number of the body's class in the client's table.
 */
export function eventChanges(
  client: ClientState,
  bodyClass: number,
  body: Body,
  offset: number,
  onChange: OnChange,
): void {
  emitParts(body, (slot, kind, vector, atLeast) => {
    const layer = client.layer(slot, offset);
    const isLoad = kind === 'load' && body.kind === 'leg';
    const classNumber = isLoad ? client.classNumber(loadKey(body)) : bodyClass;
    onChange(toUtcDay(slot), cellNumber(slot, classNumber, atLeast, layer), vector, slot, layer);
  });
}
