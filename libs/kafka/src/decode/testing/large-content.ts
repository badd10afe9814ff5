import { recordBytes, varint } from './batch-bytes.js';

/** A record whose value is `size` zeros. */
export function recordOfZeros(size: number): Buffer {
  const head = headOf(size);
  return Buffer.concat([head, Buffer.alloc(size + 1)]);
}

const LARGEST_BLOCK = 128 * 1024;
const RLE = 1;

/** The same as a Zstandard frame, four bytes for each 128 KiB: as small as the format permits. */
export function zstdRecordOfZeros(size: number): Buffer {
  const head = headOf(size);
  const blocks = [blockHeader(false, 0, head.length), head];
  for (let left = size + 1; left > 0; left -= LARGEST_BLOCK)
    blocks.push(blockHeader(left <= LARGEST_BLOCK, RLE, Math.min(left, LARGEST_BLOCK)), Buffer.alloc(1));
  // the magic, no optional fields, a window of 8 MiB
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x68]), ...blocks]);
}

function blockHeader(isLast: boolean, type: number, size: number): Buffer {
  const header = Buffer.alloc(3);
  header.writeUIntLE(Number(isLast) | (type << 1) | (size << 3), 0, 3);
  return header;
}

/** What precedes the value: no attributes, timestamp and offset of the batch, no key. */
function headOf(size: number): Buffer {
  const fields = Buffer.concat([Buffer.from([0]), varint(0), varint(0), varint(-1), varint(size)]);
  return Buffer.concat([varint(fields.length + size + 1), fields]);
}

/** `count` records without key and value. */
export const smallRecords = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, index) => recordBytes({}, index)));
