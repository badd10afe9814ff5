import type { SignedVersion } from '#contracts';
import type { IssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { closesOfClient, faultsOfClient } from '../../support/ledger-model/index.js';

/** A client's partition of the journal, what it has signed, and what it was issued. */
export interface ClientDocuments {
  readonly clientId: string;
  readonly journal: readonly RawRecord[];
  readonly signed: readonly SignedVersion[];
  readonly documents: readonly IssuedDocument[];
}

/** After each close a client's documents come to what was due by then, to the cent, by the logs alone. */
export function documentsAreThoseDue(clients: readonly ClientDocuments[]): string | undefined {
  for (const { clientId, journal, signed, documents } of clients) {
    const [fault] = faultsOfClient(closesOfClient(journal, signed, clientId), documents);
    if (fault !== undefined) return `${clientId}: ${fault}`;
  }
  return undefined;
}
