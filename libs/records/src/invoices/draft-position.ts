import { firstHeaderText } from '#kafka';
import type { HeaderNames, RawHeaders } from '#kafka';

/**
 * Position in the drafts of the draft that a document was issued from. Drafts of one number series share a
 * partition.
 */
export interface DraftPosition {
  readonly partition: number;
  readonly offset: number;
}

/**
 * Header of an issued document, `partition/offset`: how far the ledger has published, and the order of its
 * numbers.
 */
const DRAFT_HEADER = 'contador-draft';

/** The headers of an issued document. */
export const INVOICE_HEADERS: HeaderNames = { required: ['content-type', DRAFT_HEADER] };

export const draftHeaders = ({ partition, offset }: DraftPosition): RawHeaders => ({
  [DRAFT_HEADER]: `${partition}/${offset}`,
});

/** undefined for a record that was not issued from a draft. */
export function draftPosition(headers: RawHeaders): DraftPosition | undefined {
  const [, partition, offset] =
    /^(\d{1,9})\/(\d{1,15})$/.exec(firstHeaderText(headers, DRAFT_HEADER) ?? '') ?? [];
  return partition === undefined ? undefined : { partition: Number(partition), offset: Number(offset) };
}
