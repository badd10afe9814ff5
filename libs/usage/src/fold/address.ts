import { SLOTS_PER_DAY, dayOf } from '../interval.js';
import type { CellAddress } from './client-state.js';

/**
 * Field of a cell within its client-day: `slot.class`, then `.atLeast` for contact cells that reach a
 * short-contact threshold, then `@layer` for changes after a close. `slot` counts from the UTC day's start.
 */
export function cellAddress(slot: number, classNumber: number, atLeast: number, layer: number): CellAddress {
  const day = dayOf(slot);
  let field = `${slot - day * SLOTS_PER_DAY}.${classNumber}`;
  if (atLeast > 0) field += `.${atLeast}`;
  if (layer > 0) field += `@${layer}`;
  return { day, field };
}

export interface ParsedField {
  readonly slot: number;
  readonly classNumber: number;
  readonly atLeast: number;
  readonly layer: number;
}

export function parseField(day: number, field: string): ParsedField {
  const [cell = '', layer = '0'] = field.split('@');
  const [slot = 0, classNumber = 0, atLeast = 0] = cell.split('.').map(Number);
  return { slot: day * SLOTS_PER_DAY + slot, classNumber, atLeast, layer: Number(layer) };
}
