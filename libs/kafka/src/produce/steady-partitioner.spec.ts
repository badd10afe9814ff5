import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choosePartition } from '../records/choose-partition.js';
import { steadyPartitioner } from './steady-partitioner.js';

const partitionsOf = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({
    ...{ partitionErrorCode: 0, partitionId, leader: 1, replicas: [1], isr: [1] },
  }));
const keys = fc.option(fc.string({ minLength: 1 }), { nil: null });

describe('steadyPartitioner', () => {
  it('chooses as Kafka does, and the same partition again for the same message', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.array(keys, { minLength: 1 }), (count, some) => {
        const choose = steadyPartitioner();
        const head = { topic: 't', partitionMetadata: partitionsOf(count) };
        const messages = some.map((key) => ({ key, value: 'x' }));
        const attempt = () => messages.map((message) => choose({ ...head, message }));
        const first = attempt();
        expect(attempt()).toEqual(first);
        messages.forEach(({ key }, index) => {
          if (key !== null) expect(first[index]).toBe(choosePartition(key, count));
        });
      }),
    );
  });

  it('spreads messages without a key', () => {
    const choose = steadyPartitioner();
    const head = { topic: 't', partitionMetadata: partitionsOf(4) };
    const chosen = Array.from({ length: 8 }, () => choose({ ...head, message: { key: null, value: 'x' } }));
    expect(new Set(chosen)).toEqual(new Set([0, 1, 2, 3]));
  });
});
