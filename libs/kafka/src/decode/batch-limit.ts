import { MAX_BATCH_BYTES } from '#usage';
import { reserveZstd } from './codecs/zstd.js';

/** Counted for each record and each of its headers, on top of their bytes: about the memory of an object. */
export const OBJECT_BYTES = 256;

let limit: number | undefined;

/**
 * Sets the limit of this process. The result of decoding a batch depends on it, so all readers of a process
 * share it.
 * @throws when it differs from the one set before, or the process cannot reserve memory for it
 */
export function setBatchLimit(bytes: number): void {
  if (limit !== undefined && limit !== bytes)
    throw new Error(`one process reads with one limit of batches: ${limit} bytes, now ${bytes}`);
  if (limit === undefined) reserveZstd(bytes);
  limit = bytes;
}

export const batchLimit = (): number => limit ?? MAX_BATCH_BYTES;
