import { uncompressSync } from 'snappy';
import { assertWithin } from './codec.js';
import type { Decompress } from './codec.js';

/** Precedes snappy-java's blocks: a magic, its version, and the oldest version that can read it. */
const XERIAL_MAGIC = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const XERIAL_HEADER_BYTES = 16;

/**
 * What a block counts at least: its decoding has a cost of its own, and a block may hold a single byte.
 * snappy-java writes none smaller, except the last.
 */
const SMALLEST_BLOCK = 1024;

/** One block of Snappy, as librdkafka writes it, or snappy-java's series of blocks, as Java's producer writes it. */
export const unsnappy: Decompress = (bytes, limit) =>
  bytes.subarray(0, XERIAL_MAGIC.length).equals(XERIAL_MAGIC)
    ? decodeBlocks(xerialBlocks(bytes, limit))
    : decodeBlock(bytes, limit);

function decodeBlock(block: Buffer, limit: number): Buffer {
  assertWithin(limit, declaredSize(block));
  return uncompressSync(block) as Buffer;
}

function decodeBlocks({
  blocks,
  size,
}: {
  readonly blocks: readonly Buffer[];
  readonly size: number;
}): Buffer {
  const output = Buffer.allocUnsafe(size);
  let length = 0;
  for (const block of blocks) length += (uncompressSync(block) as Buffer).copy(output, length);
  return output.subarray(0, length);
}

/** @returns the blocks, and the size that they declare together */
function xerialBlocks(bytes: Buffer, limit: number): { blocks: Buffer[]; size: number } {
  const blocks: Buffer[] = [];
  let size = 0;
  let counted = 0;
  for (let at = XERIAL_HEADER_BYTES; at < bytes.length;) {
    const from = at + 4;
    at = from + bytes.readInt32BE(at);
    if (at <= from || at > bytes.length) throw new Error('a block of Snappy is cut off');
    const block = bytes.subarray(from, at);
    const declared = declaredSize(block);
    size += declared;
    counted += Math.max(declared, SMALLEST_BLOCK);
    assertWithin(limit, counted);
    blocks.push(block);
  }
  return { blocks, size };
}

/** The size that a block declares at its start, a varint; Snappy itself enforces it. */
function declaredSize(block: Buffer): number {
  let size = 0;
  for (let index = 0; index < 5; index++) {
    const byte = block[index];
    if (byte === undefined) break;
    size += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return size;
  }
  throw new Error('a block of Snappy declares no size');
}
