import type { Checked } from '#contracts';
import { eventTypeOf } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import type { RawRecord } from '#kafka';
import { readJson, refused } from '../record-json.js';

/**
 * A record of the invoices topic as the document that accounting receives. Codes: those of `readJson`, `invalid`, and
 * `unknown-type` for an event whose type is not that of its document, which subscribers take for something else.
 */
export function readInvoice(record: RawRecord): Checked<IssuedDocument> {
  const json = readJson(record);
  if ('faults' in json) return json;
  const { type, data } = asObject(json.ok) as { readonly type?: unknown; readonly data?: unknown };
  if (!isDocument(data)) return refused('invalid', 'the value is no event of an issued document');
  return type === undefined || type === eventTypeOf(data.type)
    ? { ok: data }
    : refused('unknown-type', `an event of type ${JSON.stringify(type)} is no issued document`);
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function isDocument(data: unknown): data is IssuedDocument {
  const { documentId, clientId, type, lines } = asObject(data) as Partial<
    Record<keyof IssuedDocument, unknown>
  >;
  return [documentId, clientId, type].every((text) => typeof text === 'string') && Array.isArray(lines);
}
