import {
  ContractVersion,
  Id,
  Instant,
  Int,
  LocalDate,
  OneOf,
  Optional,
  Part,
  Parts,
  PartyDetails,
  Pattern,
  Text,
} from '#contracts';
import { DocumentFacts } from '#rating';
import { DocumentLine } from './document-line.js';
import { DocumentTax } from './document-tax.js';

export const DOCUMENT_TYPES = ['invoice', 'credit-note', 'debit-note'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** Type of the event that publishes a document. */
export const documentEventType = (type: DocumentType): `${DocumentType}.issued` => `${type}.issued`;

/** A seller or a buyer. */
export class Party extends PartyDetails {
  @Text()
  readonly name!: string;
}

/** The position in the journal at which the period was closed: that of its close marker. */
export class JournalPosition {
  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly partition!: number;

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly offset!: number;
}

const Sha256 = (): PropertyDecorator => Pattern(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal');

/** A document without the members that issuing adds. The same facts give the same draft, byte for byte. */
export class DraftDocument extends DocumentFacts {
  @Id()
  readonly documentId!: string;

  @OneOf(DOCUMENT_TYPES)
  readonly type!: DocumentType;

  @Text()
  readonly series!: string;

  /** Number of the original document; notes only. */
  @Optional()
  @Text()
  readonly corrects?: string;

  @Parts(() => DocumentLine)
  readonly lines!: readonly DocumentLine[];

  @Parts(() => DocumentTax)
  readonly tax!: readonly DocumentTax[];

  @Part(() => JournalPosition)
  readonly journal!: JournalPosition;

  /** Hash of the usage that the document was rated from. */
  @Sha256()
  readonly usageHash!: string;

  @Part(() => Party)
  readonly seller!: Party;

  @Part(() => Party)
  readonly customer!: Party;

  /** The contract versions that the document was rated by. */
  @Parts(() => ContractVersion)
  readonly terms!: readonly ContractVersion[];
}

/** The members that the ledger adds when it issues a document. */
export interface Issue {
  readonly number: string;
  readonly sequence: number;
  readonly issuedAt: string;
  readonly dueDate: string;
}

/** An issued document: immutable. `contentHash` is the SHA-256 of its canonical JSON without the hash itself. */
export class IssuedDocument extends DraftDocument implements Issue {
  /** Gapless within its series. */
  @Text()
  readonly number!: string;

  /** 1, 2, 3 … for each client, so that a subscriber can detect a gap. */
  @Int(1, Number.MAX_SAFE_INTEGER)
  readonly sequence!: number;

  @Instant()
  readonly issuedAt!: string;

  @LocalDate()
  readonly dueDate!: string;

  @Sha256()
  readonly contentHash!: string;
}
