import type { ContractVersion } from '#contracts';
import type { LineComponent, RatedDocument, RatedLine, TaxAmount } from '#rating';
import type { AdjustmentKind, OfAdjustment } from '../adjustments/adjustment.js';

export const DOCUMENT_TYPES = ['invoice', 'credit-note', 'debit-note'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Type of the event that publishes a document. */
export const eventTypeOf = (type: DocumentType): `${DocumentType}.issued` => `${type}.issued`;

/** A seller or a buyer. */
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

/** The period that a line or a tax amount books, if it is not the document's own. */
export interface BookedPeriod {
  readonly periodFrom?: string;
  readonly periodTo?: string;
}

/** A line: a charge of the document's own period, a difference of an earlier period, or a manual adjustment. */
export interface DocumentLine extends Omit<RatedLine, 'component'>, BookedPeriod, Partial<OfAdjustment> {
  readonly component: LineComponent | AdjustmentKind;
  readonly difference?: Difference;
}

/** Why a line of an earlier period changed: the booked figures, the current figures, and the cause. */
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

/** Late events (by identity) and contract versions since the previous close. */
export interface Cause {
  /** At most 100; `eventCount` counts all of them. */
  readonly events: readonly { readonly source: string; readonly id: string; readonly revision: number }[];
  readonly eventCount: number;
  readonly contractVersions: readonly number[];
}

export interface DocumentTax extends TaxAmount, BookedPeriod {
  /** Tax on the lines of manual adjustments. */
  readonly ofAdjustments?: true;
}

/** The position in the journal at which the period was closed: that of its close marker. */
export interface JournalPosition {
  readonly partition: number;
  readonly offset: number;
}

/** A document without the members that issuing adds. The same facts give the same draft, byte for byte. */
export interface DraftDocument extends Omit<RatedDocument, 'lines' | 'tax'> {
  readonly documentId: string;
  readonly type: DocumentType;
  readonly series: string;
  /** Number of the original document; notes only. */
  readonly corrects?: string;
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  readonly journal: JournalPosition;
  /** Hash of the usage that the document was rated from. */
  readonly usageHash: string;
  readonly seller: Party;
  readonly customer: Party;
  /** The contract versions that the document was rated by. */
  readonly terms: readonly ContractVersion[];
}

/** The members that the ledger adds when it issues a document. */
export interface Issue {
  /** Gapless within its series. */
  readonly number: string;
  /** 1, 2, 3 … for each client, so that a subscriber can detect a gap. */
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
