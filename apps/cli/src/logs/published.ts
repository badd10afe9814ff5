import type { IssuedDocument } from '#invoicing';
import { draftPosition, readInvoice } from '#records';
import type { DraftPosition } from '#records';
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
    const read = readInvoice(record);
    const draft = draftPosition(record.headers);
    const position = { partition, offset: record.offset, ...(draft && { draft }) };
    if ('ok' in read) onDocument(read.ok, position);
    else onOther(position);
  });

/** The published document at a position. */
export async function documentAt(logs: Logs, { partition, offset }: PublishedAt): Promise<IssuedDocument> {
  let found: IssuedDocument | undefined;
  await logs.read('invoices', { partition, from: offset, to: offset + 1 }, (record) => {
    const read = readInvoice(record);
    if ('ok' in read) found = read.ok;
  });
  if (!found)
    throw new CliError(`the document at ${partition}/${offset} of the invoices topic no longer exists`);
  return found;
}
