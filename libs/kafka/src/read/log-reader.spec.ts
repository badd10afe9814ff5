import { describe, expect, it } from '@jest/globals';
import type { Kafka } from 'kafkajs';
import { DecodeBudget } from '../decode/decode-budget.js';
import { decodeFetchResponse } from '../decode/fetch-response.js';
import { batchBytes } from '../decode/testing/batch-bytes.js';
import { responseBytes } from '../decode/testing/response-bytes.js';
import { LogReader } from './log-reader.js';

/** A reader of a log that returns the same batch for any offset, as a broker does for all offsets of a batch. */
function readerOf(batch: Buffer): Promise<LogReader> {
  const bytes = responseBytes(11, [[batch]]);
  const cluster = {
    addTargetTopic: () => Promise.resolve(),
    findLeaderForPartitions: () => ({ 0: [0] }),
    findBroker: () =>
      Promise.resolve({
        fetch: () => Promise.resolve(decodeFetchResponse(11, bytes, new DecodeBudget(1_000_000))),
      }),
  };
  const consumer = (options: { partitionAssigners: ((given: object) => unknown)[] }): object => {
    for (const assigner of options.partitionAssigners) assigner({ cluster });
    return { connect: () => Promise.resolve(), disconnect: () => Promise.resolve() };
  };
  return LogReader.open({ consumer } as unknown as Kafka, 't');
}

describe('LogReader', () => {
  it('continues after a batch, and delivers its records from the requested offset on', async () => {
    const reader = await readerOf(batchBytes({ firstOffset: 40, records: [{}, {}, {}] }));
    const [fetched] = await reader.fetch(new Map([[0, 41]]));
    expect(fetched?.records.map(({ offset }) => offset)).toEqual([41, 42]);
    expect(fetched?.next).toBe(43);
  });

  it('leaves a corrupt batch whose header is contradictory, which the broker returns for each of its offsets', async () => {
    const corrupt = { firstOffset: 40, records: [{}, {}, {}, {}], lastOffsetDelta: 2, crcError: 1 };
    const reader = await readerOf(batchBytes(corrupt));
    const read: number[] = [];
    let at = 40;
    for (let fetches = 0; fetches < 3; fetches++) {
      const [fetched] = await reader.fetch(new Map([[0, at]]));
      read.push(...(fetched?.records.map(({ offset }) => offset) ?? []));
      at = fetched?.next ?? 0;
    }
    expect([read, at]).toEqual([[40], 43]);
  });
});
