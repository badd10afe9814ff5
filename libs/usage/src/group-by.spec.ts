import { describe, expect, it } from '@jest/globals';
import { groupBy } from './group-by.js';

describe('groupBy', () => {
  it('keeps the order of the items, in each group and among the groups', () => {
    const groups = groupBy([30, 11, 12, 31, 10].values(), (item) => Math.floor(item / 10));
    expect([...groups]).toEqual([
      [3, [30, 31]],
      [1, [11, 12, 10]],
    ]);
  });
});
