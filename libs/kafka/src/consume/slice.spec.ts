import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RawRecord } from '../records/raw-record.js';
import { endOffset, sliceBatch } from './slice.js';

const record = (offset: number): RawRecord => ({
  offset,
  appendedAtMs: 0,
  key: null,
  value: null,
  headers: {},
});

describe('sliceBatch', () => {
  it('cuts without loss, in order, into slices of at most the given size', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), (length, size) => {
        const records = Array.from({ length }, (_, i) => record(i));
        const slices = [...sliceBatch(records, size)];
        expect(slices.flat()).toEqual(records);
        expect(slices.every(({ length: n }) => n >= 1 && n <= size)).toBe(true);
      }),
    );
  });
});

describe('endOffset', () => {
  it('is the offset after the last record, also with gaps', () => {
    expect(endOffset([record(3), record(7)])).toBe(8);
    expect(() => endOffset([])).toThrow('at least one');
  });
});
