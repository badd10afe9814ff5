import type { Dimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';
import type { ShortThreshold } from '../terms.js';

/** Receives what an event adds to one cell of usage: the slot, what it is counted under, and the measures. */
export type EmitCell = (slot: number, dimensions: Dimensions, vector: Vector) => void;

/**
 * The same, where the body at hand says what it is counted under: the fold need not put it together for each event.
 * `atLeast` is the short-contact threshold that a contact cell's leg reaches, 0 of other cells.
 */
export type EmitPart = (
  slot: number,
  kind: Dimensions['kind'],
  vector: Vector,
  atLeast: ShortThreshold,
) => void;
