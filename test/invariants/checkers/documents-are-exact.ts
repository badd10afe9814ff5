import type { IssuedDocument } from '#invoicing';
import { faultsOfLedger } from '../../support/ledger-model/index.js';

export interface DocumentReading {
  /** As the ledger keeps them, in the order of issue. */
  readonly stored: readonly IssuedDocument[];
  /** What accounting has got, in the order of issue. */
  readonly published: readonly IssuedDocument[];
}

/** Documents have numbers and sequences without a gap, each is issued once, and published once, as it is kept. */
export function documentsAreExact({ stored, published }: DocumentReading): string | undefined {
  const [fault] = faultsOfLedger(stored);
  if (fault !== undefined) return fault;
  const other = Array.from({ length: Math.max(stored.length, published.length) }, (_, index) => index).find(
    (index) => JSON.stringify(published[index]) !== JSON.stringify(stored[index]),
  );
  if (other === undefined) return undefined;
  const told = (document: IssuedDocument | undefined): string => document?.number ?? 'nothing';
  return `document ${other + 1} is kept as ${told(stored[other])}, published as ${told(published[other])}, and must be the same`;
}
