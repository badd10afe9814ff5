import { ZSTDDecoder } from 'zstddec';
import type { Decompress } from './codec.js';

const decoder = new ZSTDDecoder();
await decoder.init();

/**
 * One or more Zstandard frames, with or without a declared size (a streaming producer's have none). The
 * reference implementation, as WebAssembly, decompresses into `limit` bytes and reports an overflow; the
 * package then returns no bytes, as it does for corrupt frames, and records are never empty.
 */
export const unzstd: Decompress = (bytes, limit) => {
  const { buffer, byteOffset, byteLength } = decoder.decode(bytes, limit);
  if (byteLength === 0) throw new RangeError(`corrupt, or more than ${limit} bytes when decompressed`);
  return Buffer.from(buffer, byteOffset, byteLength);
};
