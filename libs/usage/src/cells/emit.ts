import type { Dimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';

/** Receives what an event adds to one cell of usage: the slot, what it is counted under, and the measures. */
export type EmitCell = (slot: number, dimensions: Dimensions, vector: Vector) => void;
