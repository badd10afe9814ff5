import { describe, expect, it } from '@jest/globals';
import { setBatchLimit } from '../decode/batch-limit.js';
import { decodeBatch } from '../decode/record-batch.js';
import { batchBytes } from '../decode/testing/batch-bytes.js';
import { batchBySize } from './batch-by-size.js';

const KIB = 1024;
const ofSizes = (...sizes: number[]) => sizes.map((size) => ({ key: 'acme', value: 'x'.repeat(size) }));
const sizesOf = (...sizes: number[]): number[][] =>
  [...batchBySize(ofSizes(...sizes))].map((batch) => batch.map(({ value }) => value.length / KIB));

describe('batchBySize', () => {
  it('keeps all records in order, at most 500 a batch', () => {
    const records = Array.from({ length: 1_100 }, (_, n) => ({ key: 'acme', value: String(n) }));
    const batches = [...batchBySize(records)];
    expect(batches.map(({ length }) => length)).toEqual([500, 500, 100]);
    expect(batches.flat()).toEqual(records);
    expect([...batchBySize([])]).toEqual([]);
  });

  it('limits a batch to 1 MiB; a larger record is alone in its batch', () => {
    expect(sizesOf(600 * KIB, 423 * KIB, KIB)).toEqual([[600, 423], [1]]);
    expect(sizesOf(KIB, 2048 * KIB, KIB, KIB)).toEqual([[1], [2048], [1, 1]]);
  });

  it('counts keys and headers too', () => {
    const large = Buffer.alloc(400 * KIB);
    const records = [
      { key: large, value: null },
      { key: 'a', value: null, headers: { twice: [large, null, large] } },
      { key: 'b', value: 'x' },
    ];
    expect([...batchBySize(records)].map(({ length }) => length)).toEqual([1, 2]);
  });

  it('limits a batch to what readers decode: a header of no bytes counts 256', () => {
    const limit = 16 * 1024 * KIB;
    setBatchLimit(limit);
    const headers = Array.from({ length: 20_000 }, () => ['', null] as const);
    const record = { key: null, value: null, headers: { '': headers.map(() => null) } };
    const batches = [...batchBySize(Array.from({ length: 7 }, () => record))];
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
    const read = (count: number) =>
      decodeBatch(batchBytes({ records: Array.from({ length: count }, () => ({ headers })) }), 0, limit);
    expect([3, 4].map((count) => read(count).messages[0]?.undecodable !== undefined)).toEqual([false, true]);
  });

  it('counts bytes, not characters, and accepts records without a value', () => {
    const accents = 'é'.repeat(400 * KIB);
    const records = [
      { key: 'a', value: accents },
      { key: 'b', value: null },
      { key: 'c', value: accents },
    ];
    expect([...batchBySize(records)].map((batch) => batch.map(({ key }) => key))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });
});
