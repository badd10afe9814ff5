import { OBJECT_BYTES, batchLimit } from '../decode/batch-limit.js';
import type { OutgoingRecord } from '../records/outgoing-record.js';

/** Upper bounds on the wire: lengths, offset and timestamp of a record, and the lengths of a header. */
const FRAME_BYTES = 40;
const HEADER_FRAME_BYTES = 10;

type Content = Pick<OutgoingRecord, 'key' | 'value' | 'headers'>;

/** An upper bound on a record's bytes on the wire. */
export function recordSize({ key, value, headers = {} }: Content): number {
  let size = FRAME_BYTES + Buffer.byteLength(key ?? '') + Buffer.byteLength(value ?? '');
  for (const [name, given] of Object.entries(headers))
    for (const one of Array.isArray(given) ? given : [given])
      size += HEADER_FRAME_BYTES + Buffer.byteLength(name) + Buffer.byteLength(one ?? '');
  return size;
}

/**
 * An upper bound on what a reader counts for a record, in bytes (`decodeBatch`): a header of one byte on the wire
 * is an object in memory.
 */
export function recordMemory(record: Content): number {
  let objects = 1;
  for (const given of Object.values(record.headers ?? {})) objects += Array.isArray(given) ? given.length : 1;
  return recordSize(record) + objects * OBJECT_BYTES;
}

/** Whether readers decode the record, in a batch of its own. */
export const isReadable = (record: Content): boolean => recordMemory(record) <= batchLimit();
