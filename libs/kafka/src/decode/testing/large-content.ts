import { recordBytes, varint } from './batch-bytes.js';

/** A record whose value is `size` zeros. */
export function recordOfZeros(size: number): Buffer {
  // no attributes, timestamp and offset of the batch, no key
  const head = Buffer.concat([Buffer.from([0]), varint(0), varint(0), varint(-1), varint(size)]);
  const length = varint(head.length + size + 1);
  const bytes = Buffer.alloc(length.length + head.length + size + 1);
  length.copy(bytes);
  head.copy(bytes, length.length);
  return bytes;
}

/** `count` records without key and value. */
export const smallRecords = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, index) => recordBytes({}, index)));
