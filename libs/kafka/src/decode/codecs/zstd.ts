import { ZSTDDecoder } from 'zstddec';
import type { Decompress } from './codec.js';

const decoder = new ZSTDDecoder();
await decoder.init();

/**
 * One or more frames of Zstandard, whether they declare their size or not, as a streaming producer's do not. The
 * reference implementation as WebAssembly decompresses into `limit` bytes and reports what does not fit; the package
 * returns nothing then, as it does for corrupt frames, and records are never nothing.
 */
export const unzstd: Decompress = (bytes, limit) => {
  const { buffer, byteOffset, byteLength } = decoder.decode(bytes, limit);
  if (byteLength === 0) throw new RangeError(`corrupt, or more than ${limit} bytes when decompressed`);
  return Buffer.from(buffer, byteOffset, byteLength);
};
