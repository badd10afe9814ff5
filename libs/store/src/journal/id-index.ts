/**
 * Event ids are kept in hashes of about 48 ids, small enough that Redis stores each as one compact list (13–30
 * bytes an id instead of over 110 for a key of its own). The number of hashes grows with the ids by linear
 * hashing: one hash splits at a time, so no slice ever moves more than it adds.
 * W. Litwin, "Linear hashing: a new tool for file and table addressing", VLDB 1980.
 */
const IDS_PER_BUCKET = 48;

/** Number of buckets in use for a number of ids. */
export const bucketCount = (ids: number): number => Math.ceil(ids / IDS_PER_BUCKET);

const powerBelow = (n: number): number => 1 << (31 - Math.clz32(n));

/**
 * Bucket of an id hash (8 bytes, one character each) among fewer than 2^30 buckets. It uses the last bits
 * instead of a remainder, which takes V8 ten times as long.
 */
export function chooseBucket(idHash: string, buckets: number): number {
  const number =
    idHash.charCodeAt(0) |
    (idHash.charCodeAt(1) << 8) |
    (idHash.charCodeAt(2) << 16) |
    (idHash.charCodeAt(3) << 24);
  const power = powerBelow(buckets);
  const wide = number & (2 * power - 1);
  return wide < buckets ? wide : number & (power - 1);
}

/** The existing buckets that lose ids to new ones when the number of buckets grows from `before` to `after`. */
export function splitBuckets(before: number, after: number): number[] {
  const split = new Set<number>();
  for (let bucket = before; before > 0 && bucket < after; bucket++) {
    let origin = bucket;
    while (origin >= before) origin -= powerBelow(origin);
    split.add(origin);
  }
  return [...split];
}
