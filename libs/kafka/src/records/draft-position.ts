import { headerText } from './raw-record.js';
import type { RawHeaders } from './raw-record.js';

/** Where in the drafts lies what a document was issued from. Drafts of one number series share a partition. */
export interface DraftPosition {
  readonly partition: number;
  readonly offset: number;
}

/** Header of an issued document, `partition/offset`: how far the ledger has published, and in which order it numbered. */
const DRAFT_HEADER = 'contador-draft';

export const draftHeaders = ({ partition, offset }: DraftPosition): RawHeaders => ({
  [DRAFT_HEADER]: `${partition}/${offset}`,
});

/** undefined of a record that was not issued from a draft. */
export function draftPosition(headers: RawHeaders): DraftPosition | undefined {
  const [, partition, offset] = /^(\d{1,9})\/(\d{1,15})$/.exec(headerText(headers, DRAFT_HEADER) ?? '') ?? [];
  return partition === undefined ? undefined : { partition: Number(partition), offset: Number(offset) };
}
