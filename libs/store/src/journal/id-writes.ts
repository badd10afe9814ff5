import type { HashReply } from '../read.js';
import type { IdWrite, Write } from '../commit.js';
import { bucketOf, bucketsFor, splitBuckets } from './id-index.js';

/** Ids of one generation to be written: hash (8 characters, one a byte) → compact record. */
export interface IdBatch {
  readonly generation: number;
  /** Ids stored so far, and once the batch is in. */
  readonly before: number;
  readonly after: number;
  readonly records: ReadonlyMap<string, Buffer>;
}

type BucketKey = (generation: number, bucket: number) => string;

/** Buckets that must be read whole before the batch can be written, because they split. */
export const bucketsToSplit = ({ before, after }: IdBatch): number[] =>
  splitBuckets(bucketsFor(before), bucketsFor(after));

/**
 * Writes of a batch: first what moves out of split buckets, then the batch itself (a newer record of a moved id
 * wins). The moved ids are deleted from their old bucket by `clean`, which goes after the position: until the
 * position says that there are more buckets, a second try must still find them in the old one.
 */
export function idWrites(
  batch: IdBatch,
  key: BucketKey,
  split: ReadonlyMap<number, HashReply>,
): { writes: IdWrite[]; clean: IdWrite[] } {
  const buckets = bucketsFor(batch.after);
  const fields = new Map<number, (string | Buffer)[]>();
  const put = (bucket: number, id: string, record: Buffer): void => {
    const list = fields.get(bucket);
    if (list) list.push(id, record);
    else fields.set(bucket, [id, record]);
  };
  const clean: IdWrite[] = [];
  for (const [bucket, reply] of split) {
    const moved: string[] = [];
    for (let index = 0; index + 1 < reply.length; index += 2) {
      const [id, record] = [reply[index], reply[index + 1]];
      if (!id || !record) continue;
      const idHash = id.toString('latin1');
      const target = bucketOf(idHash, buckets);
      if (target === bucket) continue;
      moved.push(idHash);
      // What moved out before and was not cleaned away is a copy that may be old.
      if (bucketOf(idHash, bucketsFor(batch.before)) === bucket) put(target, idHash, record);
    }
    if (moved.length > 0) clean.push({ command: 'HDEL', key: key(batch.generation, bucket), args: moved });
  }
  for (const [idHash, record] of batch.records) put(bucketOf(idHash, buckets), idHash, record);
  const writes = [...fields].map(([bucket, args]): IdWrite => {
    return { command: 'HSET', key: key(batch.generation, bucket), args };
  });
  return { writes, clean };
}

/** At most so many buckets of a forgotten generation go in one slice. */
const UNLINK_AT_ONCE = 500;

/**
 * Removes buckets of generations that no record from `oldest` on can refer to, a few each slice. Counts down
 * in `generations` (in buckets' worth of ids), so that the next slice goes on where this one ended.
 */
export function forgetWrites(generations: Map<number, number>, oldest: number, key: BucketKey): Write[] {
  const writes: Write[] = [];
  for (const [generation, ids] of generations) {
    if (generation >= oldest) continue;
    const buckets = bucketsFor(ids);
    const kept = Math.max(0, buckets - UNLINK_AT_ONCE);
    for (let bucket = kept; bucket < buckets; bucket++) writes.push(['UNLINK', key(generation, bucket)]);
    if (kept === 0) generations.delete(generation);
    else generations.set(generation, ids - (buckets - kept) * Math.ceil(ids / buckets));
    break;
  }
  return writes;
}
