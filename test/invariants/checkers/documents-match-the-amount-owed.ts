import type { SignedVersion } from '#contracts';
import type { IssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { closesOfClient, faultsOfClient } from '../../support/ledger-model/index.js';

/** A client's partition of the journal, its signed contracts, and its issued documents. */
export interface ClientDocuments {
  readonly clientId: string;
  readonly journal: readonly RawRecord[];
  readonly signed: readonly SignedVersion[];
  readonly documents: readonly IssuedDocument[];
}

/**
 * After each close, a client's documents add up to the amount owed at that time, to the cent, derived from
 * the logs alone.
 */
export function documentsMatchTheAmountOwed(clients: readonly ClientDocuments[]): string | undefined {
  for (const { clientId, journal, signed, documents } of clients) {
    const [fault] = faultsOfClient(closesOfClient(journal, signed, clientId), documents);
    if (fault !== undefined) return `${clientId}: ${fault}`;
  }
  return undefined;
}
