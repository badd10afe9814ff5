/**
 * Decompresses at most `limit` bytes.
 * @throws Error when the bytes are corrupt or hold more; finding out allocates no more than about `limit` bytes
 */
export type Decompress = (bytes: Buffer, limit: number) => Buffer;

export function assertWithin(limit: number, size: number): void {
  if (size > limit) throw new RangeError(`more than ${limit} bytes when decompressed`);
}
