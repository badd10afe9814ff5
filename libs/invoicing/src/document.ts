import type { ContractVersion, Customer } from '#contracts';
import type { RatedDocument } from '#rating';

export const DOCUMENT_TYPES = ['invoice', 'credit-note', 'debit-note'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Who invoices: the legal entity of a number series. */
export interface Seller {
  readonly name: string;
  readonly vatId?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** Place of a period's close marker in the journal: everything before it is on the document. */
export interface JournalPosition {
  readonly partition: number;
  readonly offset: number;
}

/** A document before it has a number: what billing appends to the drafts. */
export interface Draft extends RatedDocument {
  /** Follows from series, client, period and close: the same fact has the same id, however often it is drafted. */
  readonly documentId: string;
  readonly type: DocumentType;
  readonly series: string;
  readonly journal: JournalPosition;
  readonly usageHash: string;
  readonly seller: Seller;
  readonly customer?: Customer;
  /** The contract versions that it was rated by, whole. */
  readonly terms: readonly ContractVersion[];
  /** Days from issue to due date. */
  readonly paymentDays: number;
}

/** An issued document: immutable. */
export interface IssuedDocument extends Draft {
  /** Gapless in its series. */
  readonly number: string;
  /** 1, 2, 3 … per client: a subscriber sees a gap. */
  readonly sequence: number;
  /** RFC 3339, UTC. */
  readonly issuedAt: string;
  /** Local date in the document's zone. */
  readonly dueDate: string;
  /** SHA-256 over the canonical JSON without itself. */
  readonly contentHash: string;
}
