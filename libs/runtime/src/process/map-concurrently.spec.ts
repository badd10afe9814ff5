import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { mapConcurrently } from './map-concurrently.js';

describe('mapConcurrently', () => {
  it('gives the results in the order of the items, and never exceeds the limit', async () => {
    let [running, peak] = [0, 0];
    const results = await mapConcurrently([5, 1, 4, 2, 3], 2, async (turns) => {
      peak = Math.max(peak, ++running);
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      running--;
      return turns * 10;
    });
    expect({ results, peak, running }).toEqual({ results: [50, 10, 40, 20, 30], peak: 2, running: 0 });
  });

  it('begins nothing after a failure, and rejects once the items under way are done', async () => {
    const [begun, done]: [number[], number[]] = [[], []];
    const work = async (item: number): Promise<void> => {
      begun.push(item);
      await setImmediate();
      if (item === 1) throw new Error('one failed');
      await setImmediate();
      done.push(item);
    };
    await expect(mapConcurrently([1, 2, 3, 4], 2, work)).rejects.toThrow('one failed');
    expect({ begun, done }).toEqual({ begun: [1, 2], done: [2] });
  });

  it('does nothing without items', async () => {
    await expect(mapConcurrently([], 3, () => Promise.reject(new Error('none')))).resolves.toEqual([]);
  });
});
