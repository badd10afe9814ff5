import { uncompressSync } from 'snappy';
import { assertWithin } from './codec.js';
import type { Decompress } from './codec.js';

/** Precedes snappy-java's blocks: a magic, its version, and the oldest version that can read it. */
const XERIAL_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER_BYTES = 16;

/** One block of Snappy, as librdkafka writes it, or snappy-java's series of blocks, as Java's producer writes it. */
export const unsnappy: Decompress = (bytes, limit) => {
  const blocks = bytes.subarray(0, XERIAL_MAGIC.length).equals(XERIAL_MAGIC) ? xerialBlocks(bytes) : [bytes];
  const size = blocks.reduce((sum, block) => sum + sizeIn(block), 0);
  assertWithin(limit, size);
  return Buffer.concat(blocks.map((block) => Buffer.from(uncompressSync(block))));
};

function xerialBlocks(bytes: Buffer): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = XERIAL_HEADER_BYTES; at < bytes.length;) {
    const from = at + 4;
    at = from + bytes.readInt32BE(at);
    if (at <= from || at > bytes.length) throw new Error('a block of Snappy is cut off');
    blocks.push(bytes.subarray(from, at));
  }
  return blocks;
}

/** The size that a block declares at its start, a varint; Snappy itself enforces it. */
function sizeIn(block: Buffer): number {
  let size = 0;
  for (let index = 0; index < 5; index++) {
    const byte = block[index];
    if (byte === undefined) break;
    size += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return size;
  }
  throw new Error('a block of Snappy declares no size');
}
