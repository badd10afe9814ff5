import { firstDifference } from './first-difference.js';

/** State by name, as text: every cell, class and close, with the offset that it was last changed at. */
export type StateText = ReadonlyMap<string, string>;

/** What is stored is what a fold of the whole log in one go comes to, byte for byte. */
export const usageIsTheFold = (fold: StateText, stored: StateText): string | undefined =>
  firstDifference('state', fold, stored);
