import { faultsText } from '#contracts';
import type { Checked } from '#contracts';
import { documentEventType, readPublishedDocument } from '#invoicing';
import type { PublishedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { parseRecordJson, refused } from '../record-json.js';

/** The most faults of a published document that are reported. */
export const MOST_DOCUMENT_FAULTS = 3;

/**
 * A record of the invoices topic as the document that accounting receives. Codes: those of `parseRecordJson`, `invalid` where
 * the data is no document, and `unknown-type` for an event whose type is not that of its document, which subscribers
 * take for something else.
 */
export function readInvoice(record: RawRecord): Checked<PublishedDocument> {
  const json = parseRecordJson(record);
  if ('faults' in json) return json;
  const { type, data } = asObject(json.ok) as { readonly type?: unknown; readonly data?: unknown };
  if (data === undefined) return refused('invalid', 'the event has no data');
  const read = readPublishedDocument(data);
  if ('faults' in read)
    return refused(
      'invalid',
      `the data is no document: ${faultsText(read.faults.slice(0, MOST_DOCUMENT_FAULTS))}`,
    );
  return type === undefined || type === documentEventType(read.ok.type)
    ? read
    : refused('unknown-type', `an event of type ${JSON.stringify(type)} is no issued document`);
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});
