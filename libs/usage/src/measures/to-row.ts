import type { Dimensions } from './dimensions.js';
import type { Vector } from './measures.js';
import { CONTACT_MEASURES } from './measures.js';
import type { ContactMeasures, UsageRow } from './usage-row.js';

/** Written property by property for speed: a month of a busy client has a hundred thousand cells. */
const toMeasures = (vector: Vector): ContactMeasures => ({
  contacts: vector[0] ?? 0,
  legs: vector[1] ?? 0,
  talkMs: vector[2] ?? 0,
  holdMs: vector[3] ?? 0,
  wrapMs: vector[4] ?? 0,
  responseMs: vector[5] ?? 0,
  responses: vector[6] ?? 0,
  queueMs: vector[7] ?? 0,
  handle1Ms: vector[8] ?? 0,
  handle6Ms: vector[9] ?? 0,
  handle30Ms: vector[10] ?? 0,
  handle60Ms: vector[11] ?? 0,
  talk1Ms: vector[12] ?? 0,
  talk6Ms: vector[13] ?? 0,
  talk30Ms: vector[14] ?? 0,
  talk60Ms: vector[15] ?? 0,
});

/** A cell of usage as a row with named measures. */
export const toRow = (slot: number, dimensions: Dimensions, vector: Vector): UsageRow => {
  switch (dimensions.kind) {
    case 'contact':
      return { ...dimensions, slot, measures: toMeasures(vector) };
    case 'load':
      return { ...dimensions, slot, loadMs: vector[0] ?? 0 };
    case 'staffed':
      return { ...dimensions, slot, staffedMs: vector[0] ?? 0 };
  }
};

export interface Cell {
  readonly slot: number;
  readonly dimensions: Dimensions;
  readonly vector: Vector;
}

/** The cell behind a row: the reverse of {@link toRow}. */
export const toCell = (row: UsageRow): Cell => {
  switch (row.kind) {
    case 'contact': {
      const { slot, measures, ...dimensions } = row;
      return { slot, dimensions, vector: CONTACT_MEASURES.map((measure) => measures[measure]) };
    }
    case 'load': {
      const { slot, loadMs, ...dimensions } = row;
      return { slot, dimensions, vector: [loadMs] };
    }
    case 'staffed': {
      const { slot, staffedMs, ...dimensions } = row;
      return { slot, dimensions, vector: [staffedMs] };
    }
  }
};
