import type { ContactDimensions, LoadDimensions, StaffedDimensions } from './dimensions.js';
import type { ContactMeasure } from './measures.js';

export type ContactMeasures = Readonly<Record<ContactMeasure, number>>;

/** One usage cell as rating and the console read it. `slot` is the index of a 15-minute UTC slot (interval.ts). */
export type UsageRow = ContactRow | LoadRow | StaffedRow;

export interface ContactRow extends ContactDimensions {
  readonly slot: number;
  readonly measures: ContactMeasures;
}

export interface LoadRow extends LoadDimensions {
  readonly slot: number;
  readonly loadMs: number;
}

export interface StaffedRow extends StaffedDimensions {
  readonly slot: number;
  readonly staffedMs: number;
}
