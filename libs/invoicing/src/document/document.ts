import type { ContractVersion } from '#contracts';
import type { LineComponent, RatedDocument, RatedLine, TaxAmount } from '#rating';
import type { AdjustmentKind, OfAdjustment } from '../adjustments/adjustment.js';

export const DOCUMENT_TYPES = ['invoice', 'credit-note', 'debit-note'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Name of the event that publishes a document. */
export const eventTypeOf = (type: DocumentType): `${DocumentType}.issued` => `${type}.issued`;

/** Who sells or buys. */
export interface Party {
  readonly name: string;
  readonly id?: string;
  readonly vatId?: string;
  readonly addressLines?: readonly string[];
  readonly postalCode?: string;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly email?: string;
}

/** What of another period than the document's a line or a tax amount books. */
export interface BookedPeriod {
  readonly periodFrom?: string;
  readonly periodTo?: string;
}

/** A line: of the document's own period, a difference booked for an earlier one, or booked by a person. */
export interface DocumentLine extends Omit<RatedLine, 'component'>, BookedPeriod, Partial<OfAdjustment> {
  readonly component: LineComponent | AdjustmentKind;
  readonly difference?: Difference;
}

/** Why a line of an earlier period changed: what was booked, what is due now, and what made it so. */
export interface Difference {
  /** Number of the document that first invoiced the period. */
  readonly corrects?: string;
  readonly before: LineFigures;
  readonly now: LineFigures;
  readonly cause: Cause;
}

export interface LineFigures {
  readonly quantity: string;
  readonly amount: string;
}

/** What came after the close before: events, by identity, and contract versions. */
export interface Cause {
  /** At most 100; `eventCount` has them all. */
  readonly events: readonly { readonly source: string; readonly id: string; readonly revision: number }[];
  readonly eventCount: number;
  readonly contractVersions: readonly number[];
}

export interface DocumentTax extends TaxAmount, BookedPeriod {
  /** Tax on lines that a person booked. */
  readonly ofAdjustments?: true;
}

/** Where the journal stood when the period was closed: the position of its close marker. */
export interface JournalPosition {
  readonly partition: number;
  readonly offset: number;
}

/** All of a document that is known before it has a number. The same facts give the same draft, byte for byte. */
export interface DraftDocument extends Omit<RatedDocument, 'lines' | 'tax'> {
  readonly documentId: string;
  readonly type: DocumentType;
  readonly series: string;
  /** Number of the original document; notes only. */
  readonly corrects?: string;
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  readonly journal: JournalPosition;
  /** Hash of the usage that it was rated from. */
  readonly usageHash: string;
  readonly seller: Party;
  readonly customer: Party;
  /** The contract versions that it was rated by. */
  readonly terms: readonly ContractVersion[];
}

/** What the ledger adds. */
export interface Issue {
  /** Gapless in its series. */
  readonly number: string;
  /** 1, 2, 3 … per client: a subscriber sees a gap. */
  readonly sequence: number;
  /** RFC 3339. */
  readonly issuedAt: string;
  /** Local date, YYYY-MM-DD. */
  readonly dueDate: string;
}

/** An issued document: immutable. `contentHash` is the SHA-256 of its canonical JSON without the hash itself. */
export interface IssuedDocument extends DraftDocument, Issue {
  readonly contentHash: string;
}
