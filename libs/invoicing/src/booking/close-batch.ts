import type { DraftDocument } from '../document/document.js';

/**
 * What one close books, as billing appends it to the drafts: all of it or nothing is issued, once. `afterSequence` is
 * the client's last sequence that its differences were reckoned from; should another document have been issued
 * since, the batch counts for nothing and is reckoned anew.
 */
export interface CloseBatch {
  readonly closeId: string;
  readonly clientId: string;
  readonly series: string;
  readonly afterSequence: number;
  readonly documents: readonly DraftDocument[];
}

export const closeIdOf = (clientId: string, close: number): string => `${clientId}/${close}`;
