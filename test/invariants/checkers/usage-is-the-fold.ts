import { firstDifference } from './first-difference.js';

/** State as text, by name: every cell, class and close, with the offset of its last change. */
export type StateText = ReadonlyMap<string, string>;

/** The stored state equals a fold of the whole log in one pass, byte for byte. */
export const usageIsTheFold = (fold: StateText, stored: StateText): string | undefined =>
  firstDifference('state', fold, stored);
