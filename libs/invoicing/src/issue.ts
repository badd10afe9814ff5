import { Temporal } from 'temporal-polyfill';
import type { Draft, IssuedDocument } from './document.js';
import { contentHash } from './hashes.js';

export interface Numbering {
  readonly number: string;
  readonly sequence: number;
  readonly issuedAtMs: number;
}

/** Makes a draft a document: with its number, the day it is due and a hash of all of it. */
export function issue(draft: Draft, { number, sequence, issuedAtMs }: Numbering): IssuedDocument {
  const issuedAt = Temporal.Instant.fromEpochMilliseconds(issuedAtMs);
  const dueDate = issuedAt.toZonedDateTimeISO(draft.zone).toPlainDate().add({ days: draft.paymentDays });
  const document = {
    ...draft,
    number,
    sequence,
    issuedAt: issuedAt.toString(),
    dueDate: dueDate.toString(),
  };
  return { ...document, contentHash: contentHash(document) };
}
