import type { DraftDocument } from '../document/document.js';
import type { Claim } from './claim.js';
import type { DocumentDifference } from './first-difference.js';

/** Why a published document is not proven correct. */
export type DocumentFault =
  | { readonly code: 'differs'; readonly difference: DocumentDifference; readonly unaltered: boolean }
  /** Every derivable member is correct, but the content does not match the document's `contentHash`. */
  | { readonly code: 'altered' }
  /** No close of the client books this document. */
  | { readonly code: 'not-due'; readonly reason: string }
  /**
   * The period of its close is none of the calendar as known here. The close counts because it has issued the invoice,
   * but nothing can be derived for it.
   */
  | { readonly code: 'off-calendar'; readonly reason: string }
  /**
   * The close of a document that cannot be derived counts by its invoice, and the document is not in the format of
   * documents: later ones are derived without it.
   */
  | { readonly code: 'malformed'; readonly reason: string }
  /** The document was published before with another number. */
  | { readonly code: 'numbered-twice'; readonly before: string }
  /** The number matches none of the patterns of its series. */
  | { readonly code: 'number-off-pattern'; readonly patterns: readonly string[] }
  /** Another document of the series (`by`: its id) has the same number. */
  | { readonly code: 'number-taken'; readonly by: string }
  /** The document was issued after the document with the next number. */
  | { readonly code: 'number-out-of-order'; readonly before: string };

/** The result for one published document: proven correct unless there is a fault. */
export interface DocumentAudit {
  readonly claim: Claim;
  readonly fault?: DocumentFault;
}

/** A document that a close books but that is not published, although a later one is. */
export interface MissingDocument {
  readonly draft: DraftDocument;
}

export type AuditFinding = DocumentAudit | MissingDocument;
