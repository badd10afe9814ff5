import type { Fault } from '#contracts';
import type { PublishedDocument } from '#invoicing';
import { draftPosition, readInvoice } from '#records';
import type { DraftPosition } from '#records';
import { CliError } from '../exit-code.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';
import { oneLine } from '../terminal/one-line.js';

export interface PublishedPosition {
  readonly partition: number;
  readonly offset: number;
  /** The position of the document's draft. */
  readonly draft?: DraftPosition;
}

/** A record among the documents that is no document, and why. */
export interface NoDocument extends PublishedPosition {
  readonly faults: readonly Fault[];
}

/** Reads every published document, as accounting receives it; reports other records separately. */
export const readPublished = (
  logs: Logs,
  onDocument: (document: PublishedDocument, position: PublishedPosition) => void,
  onOther: (other: NoDocument) => void = () => undefined,
): Promise<void> =>
  readAll(logs, 'invoices', (record, partition) => {
    const read = readInvoice(record);
    const draft = draftPosition(record.headers);
    const position = { partition, offset: record.offset, ...(draft && { draft }) };
    if ('ok' in read) onDocument(read.ok, position);
    else onOther({ ...position, faults: read.faults });
  });

/** The published document at a position. */
export async function readDocument(
  logs: Logs,
  { partition, offset }: PublishedPosition,
): Promise<PublishedDocument> {
  let found: PublishedDocument | undefined;
  await logs.read('invoices', { partition, from: offset, to: offset + 1 }, (record) => {
    const read = readInvoice(record);
    if ('ok' in read) found = read.ok;
  });
  if (!found)
    throw new CliError(`the document at ${partition}/${offset} of the invoices topic no longer exists`);
  return found;
}

/** `NO DOCUMENT at 0/7 of the invoices topic (invalid): …` */
export const noDocumentText = ({ partition, offset, faults }: NoDocument): string =>
  oneLine(
    `NO DOCUMENT at ${partition}/${offset} of the invoices topic (${[...new Set(faults.map(({ code }) => code))].join(', ')}): ` +
      faults.map(({ pointer, message }) => (pointer === '' ? message : `${pointer}: ${message}`)).join('; '),
  );
