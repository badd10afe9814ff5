import { recordBytes, varint } from './batch-bytes.js';

/** The one record of a batch, whose value is so many zeros. */
export function recordOfZeros(size: number): Buffer {
  // no attributes, timestamp and offset of the batch, no key
  const head = Buffer.concat([Buffer.from([0]), varint(0), varint(0), varint(-1), varint(size)]);
  const length = varint(head.length + size + 1);
  const bytes = Buffer.alloc(length.length + head.length + size + 1);
  length.copy(bytes);
  head.copy(bytes, length.length);
  return bytes;
}

/** So many records with nothing in them. */
export const smallRecords = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, index) => recordBytes({}, index)));
