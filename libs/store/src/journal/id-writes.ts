import type { ChangedId } from '#usage';
import type { IdWrite, Write } from '../commit.js';
import type { MessagePackReader } from '../message-pack-reader.js';
import { chooseBucket, bucketCount, splitBuckets } from './id-index.js';

/** Ids of one generation to be written, by their hashes (8 characters, one a byte). */
export interface IdBatch {
  readonly generation: number;
  /** Number of ids stored before the batch; `after` includes it. */
  readonly before: number;
  readonly after: number;
  readonly ids: readonly (readonly [idHash: string, changed: ChangedId])[];
}

/** The entries that move out of a bucket that splits: hash and record, one character a byte. */
export interface SplitBucket {
  readonly bucket: number;
  readonly moved: readonly { readonly idHash: string; readonly record: string; readonly isCopy: boolean }[];
}

type BucketKey = (generation: number, bucket: number) => string;

/** Buckets that must be read whole before the batch can be written, because they split. */
export const bucketsToSplit = ({ before, after }: IdBatch): number[] =>
  splitBuckets(bucketCount(before), bucketCount(after));

/** Reads a bucket from a reply and keeps the entries that have to move. */
export function readSplit({ before, after }: IdBatch, bucket: number, reply: MessagePackReader): SplitBucket {
  const buckets = bucketCount(after);
  const moved: { idHash: string; record: string; isCopy: boolean }[] = [];
  for (let left = reply.list(); left > 0; left -= 2) {
    reply.string();
    const idHash = reply.latin1();
    reply.string();
    if (chooseBucket(idHash, buckets) === bucket) continue;
    // An entry that moved out earlier and was not cleaned up is a copy, possibly outdated.
    const isCopy = chooseBucket(idHash, bucketCount(before)) !== bucket;
    moved.push({ idHash, record: reply.latin1(), isCopy });
  }
  return { bucket, moved };
}

/**
 * Writes of a batch: first the entries that move out of split buckets, then the batch itself (a newer record of
 * a moved id wins). `clean` deletes the moved ids from their old bucket and goes after the position: until the
 * position records the larger number of buckets, a retry must still find them in the old one.
 */
export function idWrites(
  batch: IdBatch,
  key: BucketKey,
  split: readonly SplitBucket[],
): { writes: IdWrite[]; clean: IdWrite[] } {
  const buckets = bucketCount(batch.after);
  const fields = new Map<number, (string | ChangedId)[]>();
  const put = (idHash: string, record: string | ChangedId): void => {
    const bucket = chooseBucket(idHash, buckets);
    const list = fields.get(bucket);
    if (list) list.push(idHash, record);
    else fields.set(bucket, [idHash, record]);
  };
  const clean: IdWrite[] = [];
  for (const { bucket, moved } of split) {
    if (moved.length === 0) continue;
    const args = moved.map(({ idHash }) => idHash);
    clean.push({ command: 'HDEL', key: key(batch.generation, bucket), args });
    for (const { idHash, record, isCopy } of moved) if (!isCopy) put(idHash, record);
  }
  for (const [idHash, changed] of batch.ids) put(idHash, changed);
  const writes = [...fields].map(([bucket, args]): IdWrite => {
    return { command: 'HSET', key: key(batch.generation, bucket), args };
  });
  return { writes, clean };
}

/** Buckets of a forgotten generation removed per slice, at most. */
const UNLINKS_PER_SLICE = 500;

/**
 * Removes buckets of generations that no record from `oldest` on can refer to, a few per slice. Lowers the
 * counts in `generations` (by the ids of each bucket removed), so that the next slice continues where this one
 * ended.
 */
export function forgetWrites(generations: Map<number, number>, oldest: number, key: BucketKey): Write[] {
  const writes: Write[] = [];
  for (const [generation, ids] of generations) {
    if (generation >= oldest) continue;
    const buckets = bucketCount(ids);
    const kept = Math.max(0, buckets - UNLINKS_PER_SLICE);
    for (let bucket = kept; bucket < buckets; bucket++) writes.push(['UNLINK', key(generation, bucket)]);
    if (kept === 0) generations.delete(generation);
    else generations.set(generation, ids - (buckets - kept) * Math.ceil(ids / buckets));
    break;
  }
  return writes;
}
