import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../test/support/nightly.js';
import { chooseBucket, bucketCount, splitBuckets } from './id-index.js';

const hash = fc
  .tuple(
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 0, max: 255 }),
  )
  .map((bytes) => String.fromCharCode(...bytes, 1, 2, 3, 4));

describe('id index', () => {
  it('puts every id in a bucket that exists', () => {
    fc.assert(
      fc.property(hash, fc.integer({ min: 1, max: 100_000 }), (id, buckets) => {
        const bucket = chooseBucket(id, buckets);
        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(bucket).toBeLessThan(buckets);
      }),
    );
  });

  it('agrees with linear hashing for any hash', () => {
    fc.assert(
      fc.property(hash, fc.integer({ min: 1, max: 2 ** 30 - 1 }), (id, buckets) => {
        const number = Buffer.from(id, 'latin1').readUInt32LE(0);
        const power = 2 ** Math.floor(Math.log2(buckets));
        const wide = number % (2 * power);
        expect(chooseBucket(id, buckets)).toBe(wide < buckets ? wide : number % power);
      }),
      runs(400),
    );
  });

  it('moves an id only out of a bucket that it reports as split', () => {
    fc.assert(
      fc.property(
        hash,
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        (id, before, more) => {
          const after = before + more;
          const [from, to] = [chooseBucket(id, before), chooseBucket(id, after)];
          if (from !== to) {
            expect(to).toBeGreaterThanOrEqual(before);
            expect(splitBuckets(before, after).includes(from)).toBe(true);
          }
        },
      ),
      runs(400),
    );
  });

  it('keeps nearly every bucket below the 128 entries that Redis stores compactly', () => {
    const ids = 100_000;
    const buckets = bucketCount(ids);
    const loads = new Map<number, number>();
    let seed = 1;
    for (let index = 0; index < ids; index++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const mixed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ (seed >>> 12)) >>> 0;
      const id = String.fromCharCode(
        mixed & 255,
        (mixed >>> 8) & 255,
        (mixed >>> 16) & 255,
        mixed >>> 24,
        0,
        0,
        0,
        0,
      );
      const bucket = chooseBucket(id, buckets);
      loads.set(bucket, (loads.get(bucket) ?? 0) + 1);
    }
    const crowded = [...loads.values()].filter((load) => load > 128).length;
    expect(crowded / buckets).toBeLessThan(0.01);
  });
});
