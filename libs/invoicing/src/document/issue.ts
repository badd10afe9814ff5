import { contentHash } from '../hashing/content-hash.js';
import type { DraftDocument, Issue, IssuedDocument } from './document.js';
import type { PublishedDocument } from './published-document.js';

/** The document in its published, immutable form. */
export function issue(draft: DraftDocument, { number, sequence, issuedAt, dueDate }: Issue): IssuedDocument {
  const document = { ...draft, number, sequence, issuedAt, dueDate };
  return { ...document, contentHash: contentHash(document) };
}

/** Whether a document is unchanged since it was issued: whether its content still has its `contentHash`. */
export const isUnaltered = (document: PublishedDocument): boolean =>
  contentHash(document) === document.contentHash;
