import type { OutgoingRecord } from '../records/outgoing-record.js';

/** Upper bounds on the wire: lengths, offset and timestamp of a record, and the lengths of a header. */
const FRAME_BYTES = 40;
const HEADER_FRAME_BYTES = 10;

/** An upper bound on a record's bytes on the wire. */
export function recordSize({
  key,
  value,
  headers = {},
}: Pick<OutgoingRecord, 'key' | 'value' | 'headers'>): number {
  let size = FRAME_BYTES + Buffer.byteLength(key ?? '') + Buffer.byteLength(value ?? '');
  for (const [name, given] of Object.entries(headers))
    for (const one of Array.isArray(given) ? given : [given])
      size += HEADER_FRAME_BYTES + Buffer.byteLength(name) + Buffer.byteLength(one ?? '');
  return size;
}
