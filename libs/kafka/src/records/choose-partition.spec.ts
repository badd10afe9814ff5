import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { murmur2, choosePartition } from './choose-partition.js';

describe('murmur2', () => {
  // from the tests of Kafka's Java client
  it.each([
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('%s gives %d', (text, hash) => expect(murmur2(Buffer.from(text))).toBe(hash));
});

describe('choosePartition', () => {
  it('is the partition that kafkajs itself chooses', () => {
    const choose = kafkajs.Partitioners.DefaultPartitioner();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 64 }), (key, partitions) => {
        const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
          partitionErrorCode: 0,
          partitionId,
          leader: 1,
          replicas: [1],
          isr: [1],
        }));
        const message = { key, value: null };
        // kafkajs treats an empty key as no key and then takes any partition
        fc.pre(key !== '');
        return choose({ topic: 't', partitionMetadata, message }) === choosePartition(key, partitions);
      }),
      { numRuns: 500 },
    );
  });
});
