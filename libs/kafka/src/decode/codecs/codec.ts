/**
 * What some compressed bytes hold, at most `limit` bytes of it.
 * @throws Error when the bytes are corrupt or hold more; no more than about `limit` bytes are allocated to find out
 */
export type Decompress = (bytes: Buffer, limit: number) => Buffer;

export function assertWithin(limit: number, size: number): void {
  if (size > limit) throw new RangeError(`more than ${limit} bytes when decompressed`);
}
