import { SLOTS_PER_DAY, toUtcDay } from '../interval.js';
import type { CellAddress } from './client-state.js';
import type { Span } from './span.js';

/** The coordinates of a cell. `slot` counts from 1970; `layer` is 0 except for changes after a close. */
export interface CellCoordinates {
  readonly slot: number;
  readonly classNumber: number;
  /** The short-contact threshold (s) that the cell's legs reach; 0 except for live channels. */
  readonly atLeast: number;
  readonly layer: number;
}

/** Exclusive upper limit of the short-contact thresholds (s). */
const THRESHOLDS = 64;
const CLASSES = 2 ** 24;

/** A unique number of each cell of a client-day: as map keys, numbers avoid building and hashing a string per event. */
export function cellNumber(slot: number, classNumber: number, atLeast: number, layer: number): number {
  const coordinates = (slot - toUtcDay(slot) * SLOTS_PER_DAY) * THRESHOLDS + atLeast;
  return (layer * CLASSES + classNumber) * SLOTS_PER_DAY * THRESHOLDS + coordinates;
}

export function toCoordinates({ day, cell }: CellAddress): CellCoordinates {
  const atLeast = cell % THRESHOLDS;
  const slotOfDay = Math.floor(cell / THRESHOLDS) % SLOTS_PER_DAY;
  const layered = Math.floor(cell / (THRESHOLDS * SLOTS_PER_DAY));
  const layer = Math.floor(layered / CLASSES);
  return { slot: day * SLOTS_PER_DAY + slotOfDay, classNumber: layered % CLASSES, atLeast, layer };
}

/**
 * The field name of a cell in its client-day's hash: `slot.class`, then `.atLeast` for contact cells that reach a
 * short-contact threshold, then `@layer` for changes after a close. `slot` counts from the start of the UTC day.
 */
export function fieldName(cell: number): string {
  const { slot, classNumber, atLeast, layer } = toCoordinates({ day: 0, cell });
  let field = `${slot}.${classNumber}`;
  if (atLeast > 0) field += `.${atLeast}`;
  if (layer > 0) field += `@${layer}`;
  return field;
}

const [ZERO, DOT, AT] = [48, 46, 64];

/** Parses a cell's coordinates from the bytes of its field without substrings: a busy client's month has 100,000 fields. */
export function parseField(day: number, { bytes, start, end }: Span): CellCoordinates {
  const coordinates = { slot: 0, classNumber: 0, atLeast: 0, layer: 0 };
  let part: keyof typeof coordinates = 'slot';
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) part = part === 'slot' ? 'classNumber' : 'atLeast';
    else if (byte === AT) part = 'layer';
    else coordinates[part] = coordinates[part] * 10 + byte - ZERO;
  }
  coordinates.slot += day * SLOTS_PER_DAY;
  return coordinates;
}
