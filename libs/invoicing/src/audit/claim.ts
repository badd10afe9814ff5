import type { IssuedDocument } from '../document/document.js';
import { isUnaltered } from '../document/issue.js';

/** What is kept of a published document until it is proven: not its lines, so that years of documents fit in memory. */
export interface Claim extends Pick<
  IssuedDocument,
  | 'documentId'
  | 'clientId'
  | 'number'
  | 'sequence'
  | 'type'
  | 'period'
  | 'zone'
  | 'currency'
  | 'total'
  | 'series'
  | 'seller'
  | 'issuedAt'
  | 'journal'
  | 'contentHash'
> {
  /** Whether its content has the hash that it carries. */
  readonly unaltered: boolean;
  /** Where it was published. */
  readonly partition: number;
  readonly offset: number;
  /** Where the draft lies that it was issued from, if the record says so. */
  readonly draft?: { readonly partition: number; readonly offset: number };
}

export function claimOf(
  document: IssuedDocument,
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
