import type { IssuedDocument } from '#invoicing';
import { draftPosition } from '#kafka';
import type { DraftPosition, RawRecord } from '#kafka';
import { CliError } from '../exit-code.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

export interface PublishedAt {
  readonly partition: number;
  readonly offset: number;
  /** The position of the document's draft. */
  readonly draft?: DraftPosition;
}

/** Reads every published document, as accounting receives it; reports the positions of other records separately. */
export const readPublished = (
  logs: Logs,
  onDocument: (document: IssuedDocument, position: PublishedAt) => void,
  onOther: (position: PublishedAt) => void = () => undefined,
): Promise<void> =>
  readAll(logs, 'invoices', (record, partition) => {
    const document = documentIn(record);
    const draft = draftPosition(record.headers);
    const position = { partition, offset: record.offset, ...(draft && { draft }) };
    if (document) onDocument(document, position);
    else onOther(position);
  });

/** The published document at a position. */
export async function documentAt(logs: Logs, { partition, offset }: PublishedAt): Promise<IssuedDocument> {
  let found: IssuedDocument | undefined;
  await logs.read('invoices', { partition, from: offset, to: offset + 1 }, (record) => {
    found = documentIn(record);
  });
  if (!found)
    throw new CliError(`the document at ${partition}/${offset} of the invoices topic no longer exists`);
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
