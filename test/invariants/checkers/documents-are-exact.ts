import type { IssuedDocument } from '#invoicing';
import { faultsOfLedger } from '../../support/ledger-model/index.js';

export interface DocumentReading {
  /** As stored by the ledger, in the order of issue. */
  readonly stored: readonly IssuedDocument[];
  /** As received by accounting, in the order of issue. */
  readonly published: readonly IssuedDocument[];
}

/**
 * Numbers and sequences of documents have no gap; each document is issued once and published once, as stored.
 */
export function documentsAreExact({ stored, published }: DocumentReading): string | undefined {
  const [fault] = faultsOfLedger(stored);
  if (fault !== undefined) return fault;
  const other = Array.from({ length: Math.max(stored.length, published.length) }, (_, index) => index).find(
    (index) => JSON.stringify(published[index]) !== JSON.stringify(stored[index]),
  );
  if (other === undefined) return undefined;
  const printNumber = (document: IssuedDocument | undefined): string => document?.number ?? 'nothing';
  return `document ${other + 1} is kept as ${printNumber(stored[other])}, published as ${printNumber(published[other])}, and must be the same`;
}
