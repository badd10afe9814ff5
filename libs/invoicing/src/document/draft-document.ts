import type { ContractVersion } from '#contracts';
import type { RatedDocument } from '#rating';
import type { TimeRange } from '#usage';
import { hashJson } from '../hashing/content-hash.js';
import type { DocumentType, DraftDocument, JournalPosition, Party } from './document.js';

/** The facts that identify a document, its period among them. */
export interface DocumentFact extends TimeRange {
  readonly type: DocumentType;
  readonly series: string;
  readonly clientId: string;
  /** The purpose of the document, unique within a client's period, such as the number of its close. */
  readonly marker: string;
}

/** A rated document that may also have differences and manual adjustments. */
export type Chargeable = Omit<RatedDocument, 'lines' | 'tax'> & Pick<DraftDocument, 'lines' | 'tax'>;

export interface DraftFacts {
  readonly fact: DocumentFact;
  readonly rated: Chargeable;
  readonly journal: JournalPosition;
  readonly usageHash: string;
  readonly seller: Party;
  /** All versions of the client; the ones that the document was rated by become its terms. */
  readonly versions: readonly ContractVersion[];
  readonly corrects?: string;
}

/** Deterministic: equal facts give equal ids. */
export const buildDocumentId = ({ type, series, clientId, fromMs, toMs, marker }: DocumentFact): string =>
  hashJson([clientId, series, fromMs, toMs, type, marker]).slice(0, 32);

/** Creates a draft. Its customer is that of the last version that has one; the default name is the client id. */
export function draftDocument(facts: DraftFacts): DraftDocument {
  const { fact, rated, journal, usageHash, seller, versions, corrects } = facts;
  const terms = rated.contractVersions.flatMap((number) =>
    versions.filter(({ version }) => version === number),
  );
  const customer = terms.findLast((version) => version.customer !== undefined)?.customer;
  return {
    documentId: buildDocumentId(fact),
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
