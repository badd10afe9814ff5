import { ZSTDDecoder } from 'zstddec';
import { assertWithin } from './codec.js';
import type { Decompress } from './codec.js';

const decoder = new ZSTDDecoder();
await withoutFetch(() => decoder.init());

/** The package reads its own code by `fetch` where there is one, and Node loads an HTTP client for that: 40 ms. */
function withoutFetch<T>(start: () => T): T {
  const fetch = Object.getOwnPropertyDescriptor(globalThis, 'fetch');
  try {
    Reflect.deleteProperty(globalThis, 'fetch');
    return start();
  } finally {
    if (fetch) Object.defineProperty(globalThis, 'fetch', fetch);
  }
}

/**
 * One or more Zstandard frames, with or without a declared size (a streaming producer's have none). The
 * reference implementation, as WebAssembly, decompresses into `limit` bytes and reports an overflow; the
 * package then returns no bytes, as it does for corrupt frames, and records are never empty.
 */
export const unzstd: Decompress = (bytes, limit) => {
  // The size that is reserved. Only padded frames are larger than what they decompress to
  assertWithin(limit, bytes.length);
  const { buffer, byteOffset, byteLength } = decoder.decode(bytes, limit);
  if (byteLength === 0) throw new RangeError(`corrupt, or more than ${limit} bytes when decompressed`);
  return Buffer.from(buffer, byteOffset, byteLength);
};

const NO_FRAME = new Uint8Array(4);
/** What decoding takes besides the bytes. */
const WORKSPACE = 1024 * 1024;

/**
 * Reserves addresses for the compressed and the decompressed bytes of a batch, of `limit` bytes each. The package
 * does not notice a failed allocation: it decompresses to address 0 of its own memory, and from then on returns
 * other bytes than those compressed. Memory once reserved remains, so no later allocation fails.
 *
 * @throws when the process cannot allocate that memory
 */
export function reserveZstd(limit: number): void {
  // an error has a negative size, which only from address 0 leaves any bytes
  const { byteLength } = decoder.decode(NO_FRAME, 2 * limit + WORKSPACE);
  if (byteLength > 0) throw new Error(`no memory to decompress batches of ${limit} bytes`);
}
