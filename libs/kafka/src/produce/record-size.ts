import type { OutgoingRecord } from '../records/outgoing-record.js';

/** Lengths, offset and timestamp of a record, and lengths of a header, are no longer than this on the wire. */
const FRAME_BYTES = 40;
const HEADER_FRAME_BYTES = 10;

/** At least as many bytes as a record takes on the wire. */
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
