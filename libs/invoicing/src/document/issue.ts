import { contentHash } from '../hashing/content-hash.js';
import type { DraftDocument, Issue, IssuedDocument } from './document.js';

/** The document as it is published, for ever. */
export function issue(draft: DraftDocument, { number, sequence, issuedAt, dueDate }: Issue): IssuedDocument {
  const document = { ...draft, number, sequence, issuedAt, dueDate };
  return { ...document, contentHash: contentHash(document) };
}

/** Whether a document is as it was issued: its content still has the hash that it carries. */
export const isUnaltered = (document: IssuedDocument): boolean =>
  contentHash(document) === document.contentHash;
