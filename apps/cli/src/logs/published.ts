import type { IssuedDocument } from '#invoicing';
import { draftPosition } from '#kafka';
import type { DraftPosition, RawRecord } from '#kafka';
import { CliError } from '../exit-code.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

export interface PublishedAt {
  readonly partition: number;
  readonly offset: number;
  /** Of a document: where its draft lies. */
  readonly draft?: DraftPosition;
}

/** Hands over every published document, as accounting gets it, and tells where something else lies among them. */
export const readPublished = (
  logs: Logs,
  onDocument: (document: IssuedDocument, place: PublishedAt) => void,
  onOther: (place: PublishedAt) => void = () => undefined,
): Promise<void> =>
  readAll(logs, 'invoices', (record, partition) => {
    const document = documentIn(record);
    const draft = draftPosition(record.headers);
    const place = { partition, offset: record.offset, ...(draft && { draft }) };
    if (document) onDocument(document, place);
    else onOther(place);
  });

/** The published document at a place. */
export async function documentAt(logs: Logs, { partition, offset }: PublishedAt): Promise<IssuedDocument> {
  let found: IssuedDocument | undefined;
  await logs.read('invoices', { partition, from: offset, to: offset + 1 }, (record) => {
    found = documentIn(record);
  });
  if (!found) throw new CliError(`there is no document any more at ${partition}/${offset} of the invoices`);
  return found;
}

function documentIn({ value }: RawRecord): IssuedDocument | undefined {
  try {
    const { data } = JSON.parse(String(value)) as { readonly data?: IssuedDocument };
    return typeof data?.documentId === 'string' && Array.isArray(data.lines) ? data : undefined;
  } catch {
    return undefined;
  }
}
