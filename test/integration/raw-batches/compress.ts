import { gzipSync } from 'node:zlib';
import { compressSync } from 'snappy';

/** Java's frame of Snappy around one block. */
function xerialSnappy(bytes: Buffer): Buffer {
  const block = Buffer.from(compressSync(bytes));
  const head = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
  const length = Buffer.alloc(4);
  length.writeInt32BE(block.length);
  return Buffer.concat([head, length, block]);
}

/** Codecs that the tests can write; brokers write the others by a topic's `compression.type`. */
export const WRITTEN = {
  none: { codec: 0, compress: (bytes: Buffer) => bytes },
  gzip: { codec: 1, compress: (bytes: Buffer) => gzipSync(bytes) },
  snappy: { codec: 2, compress: xerialSnappy },
} as const;
