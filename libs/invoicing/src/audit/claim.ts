import { isUnaltered } from '../document/issue.js';
import type { PublishedDocument } from '../document/published-document.js';

/** The members of a published document kept until it is proven: no lines, so that years of documents fit in memory. */
export interface Claim extends Omit<PublishedDocument, 'lines'> {
  /** Whether the content matches the document's `contentHash`. */
  readonly unaltered: boolean;
  /** Partition and offset of the published record. */
  readonly partition: number;
  readonly offset: number;
  /** Position of the draft that the document was issued from, if the record names it. */
  readonly draft?: { readonly partition: number; readonly offset: number };
}

export function createClaim(
  document: PublishedDocument,
  { partition, offset, draft }: Pick<Claim, 'partition' | 'offset' | 'draft'>,
): Claim {
  const { documentId, clientId, number, sequence, type, period, zone, currency, total } = document;
  const { series, seller, issuedAt, journal, contentHash } = document;
  return {
    ...{ documentId, clientId, number, sequence, type, period, zone, currency, total },
    ...{ series, seller, issuedAt, journal, contentHash },
    unaltered: isUnaltered(document),
    ...{ partition, offset, ...(draft && { draft }) },
  };
}
