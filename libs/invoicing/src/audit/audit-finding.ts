import type { DraftDocument } from '../document/document.js';
import type { Claim } from './claim.js';
import type { DocumentDifference } from './first-difference.js';

/** Why a document is not proven. */
export type DocumentFault =
  | { readonly code: 'differs'; readonly difference: DocumentDifference; readonly unaltered: boolean }
  /** All that can be derived is right, but its content has another hash than it carries. */
  | { readonly code: 'altered' }
  /** No close of its client books it. */
  | { readonly code: 'not-due'; readonly reason: string }
  /** It was published before, with another number. */
  | { readonly code: 'numbered-twice'; readonly before: string }
  /** Its number is of none of the patterns of its series. */
  | { readonly code: 'number-off-pattern'; readonly patterns: readonly string[] }
  /** Another document of the series, by its id, has this number. */
  | { readonly code: 'number-taken'; readonly by: string }
  /** It was issued after the document that has the number after its own. */
  | { readonly code: 'number-out-of-order'; readonly before: string };

/** What came of one published document: proven unless there is a fault. */
export interface DocumentAudit {
  readonly claim: Claim;
  readonly fault?: DocumentFault;
}

/** A document that a close books and that nobody has published, though a later one is out. */
export interface MissingDocument {
  readonly draft: DraftDocument;
}

export type AuditFinding = DocumentAudit | MissingDocument;
