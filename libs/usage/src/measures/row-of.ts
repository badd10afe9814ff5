import type { Dimensions } from './dimensions.js';
import type { ContactMeasure, Vector } from './measures.js';
import { CONTACT_MEASURES } from './measures.js';
import type { ContactMeasures, UsageRow } from './usage-row.js';

const measuresOf = (vector: Vector): ContactMeasures =>
  Object.fromEntries(CONTACT_MEASURES.map((measure, i) => [measure, vector[i] ?? 0])) as Record<
    ContactMeasure,
    number
  >;

/** A cell of usage as a row with named measures. */
export const rowOf = (slot: number, dimensions: Dimensions, vector: Vector): UsageRow => {
  switch (dimensions.kind) {
    case 'contact':
      return { ...dimensions, slot, measures: measuresOf(vector) };
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

/** The cell behind a row: the reverse of {@link rowOf}. */
export const cellOf = (row: UsageRow): Cell => {
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
