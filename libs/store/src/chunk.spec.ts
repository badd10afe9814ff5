import { describe, expect, it } from '@jest/globals';
import { chunk } from './chunk.js';

describe('chunk', () => {
  it.each([0, 1, 3_000, 3_001, 7_500])('keeps %i items in order, at most 3,000 a chunk', (count) => {
    const items = Array.from({ length: count }, (_, n) => n);
    const parts = chunk(items);
    expect(parts.flat()).toEqual(items);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(3_000);
  });
});
