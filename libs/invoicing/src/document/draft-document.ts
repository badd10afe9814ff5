import type { ContractVersion } from '#contracts';
import type { RatedDocument } from '#rating';
import { sha256Of } from '../hashing/content-hash.js';
import type { DocumentType, DraftDocument, JournalPosition, Party } from './document.js';

/** What makes a document the one that it is. */
export interface DocumentFact {
  readonly type: DocumentType;
  readonly series: string;
  readonly clientId: string;
  /** Half-open, epoch ms. */
  readonly fromMs: number;
  readonly toMs: number;
  /** What the document is for, once in a client's period: such as the number of its close. */
  readonly marker: string;
}

/** A rated document, with what is booked on it besides. */
export type Chargeable = Omit<RatedDocument, 'lines' | 'tax'> & Pick<DraftDocument, 'lines' | 'tax'>;

export interface DraftFacts {
  readonly fact: DocumentFact;
  readonly rated: Chargeable;
  readonly journal: JournalPosition;
  readonly usageHash: string;
  readonly seller: Party;
  /** All versions of the client; those that the document was rated by become its terms. */
  readonly versions: readonly ContractVersion[];
  readonly corrects?: string;
}

/** The same for the same fact, whoever computes it and however often. */
export const documentIdOf = ({ type, series, clientId, fromMs, toMs, marker }: DocumentFact): string =>
  sha256Of([clientId, series, fromMs, toMs, type, marker]).slice(0, 32);

/** A document but for what the ledger gives it. Its customer is that of the last version that has one; without a name it is called by its client id. */
export function draftDocument(facts: DraftFacts): DraftDocument {
  const { fact, rated, journal, usageHash, seller, versions, corrects } = facts;
  const terms = rated.contractVersions.flatMap((number) =>
    versions.filter(({ version }) => version === number),
  );
  const customer = terms.findLast((version) => version.customer !== undefined)?.customer;
  return {
    documentId: documentIdOf(fact),
    type: fact.type,
    series: fact.series,
    ...(corrects !== undefined && { corrects }),
    ...rated,
    journal,
    usageHash,
    seller,
    customer: { name: rated.clientId, ...customer },
    terms,
  };
}
