import type { Dimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';
import type { ShortThreshold } from '../vocabularies.js';

/** Receives what an event adds to one usage cell: its slot, dimensions and measures. */
export type EmitCell = (slot: number, dimensions: Dimensions, vector: Vector) => void;

/**
 * Like {@link EmitCell} without the dimensions, which follow from the body: so the fold does not build them for each
 * event. `atLeast` is the short-contact threshold (s) that a contact cell's leg reaches; 0 for other cells.
 */
export type EmitPart = (
  slot: number,
  kind: Dimensions['kind'],
  vector: Vector,
  atLeast: ShortThreshold,
) => void;
