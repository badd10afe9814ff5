import { SLOTS_PER_DAY, dayOf } from '../interval.js';
import type { CellAddress } from './client-state.js';
import type { Span } from './span.js';

/** What is told apart within a client-day: `slot` counts from 1970, `layer` is 0 but for changes after a close. */
export interface CellPlace {
  readonly slot: number;
  readonly classNumber: number;
  /** The short-contact threshold that the cell's legs reach, in s; 0 but for calls. */
  readonly atLeast: number;
  readonly layer: number;
}

/** More than the greatest short-contact threshold. */
const THRESHOLDS = 64;
const CLASSES = 2 ** 24;

/** One number for each cell of a client-day: a map by numbers needs no text made and hashed for each event. */
export function cellNumber(slot: number, classNumber: number, atLeast: number, layer: number): number {
  const place = (slot - dayOf(slot) * SLOTS_PER_DAY) * THRESHOLDS + atLeast;
  return (layer * CLASSES + classNumber) * SLOTS_PER_DAY * THRESHOLDS + place;
}

export function placeOf({ day, cell }: CellAddress): CellPlace {
  const atLeast = cell % THRESHOLDS;
  const slotOfDay = Math.floor(cell / THRESHOLDS) % SLOTS_PER_DAY;
  const layered = Math.floor(cell / (THRESHOLDS * SLOTS_PER_DAY));
  const layer = Math.floor(layered / CLASSES);
  return { slot: day * SLOTS_PER_DAY + slotOfDay, classNumber: layered % CLASSES, atLeast, layer };
}

/**
 * Field of a cell within its client-day's hash: `slot.class`, then `.atLeast` for contact cells that reach a
 * short-contact threshold, then `@layer` for changes after a close. `slot` counts from the UTC day's start.
 */
export function fieldOf(cell: number): string {
  const { slot, classNumber, atLeast, layer } = placeOf({ day: 0, cell });
  let field = `${slot}.${classNumber}`;
  if (atLeast > 0) field += `.${atLeast}`;
  if (layer > 0) field += `@${layer}`;
  return field;
}

const [ZERO, DOT, AT] = [48, 46, 64];

/** A cell's place from the bytes of its field: number by number, as a busy client's month has a hundred thousand. */
export function parseField(day: number, { bytes, start, end }: Span): CellPlace {
  const place = { slot: 0, classNumber: 0, atLeast: 0, layer: 0 };
  let part: keyof typeof place = 'slot';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) part = part === 'slot' ? 'classNumber' : 'atLeast';
    else if (byte === AT) part = 'layer';
    else place[part] = place[part] * 10 + byte - ZERO;
  }
  place.slot += day * SLOTS_PER_DAY;
  return place;
}
