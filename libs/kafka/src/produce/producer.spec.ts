import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { Kafka, ProducerRecord } from 'kafkajs';
import { createProducer } from './producer.js';
import type { ProducerOptions } from './producer.js';

/** The compression of what a producer sends. */
async function compressionOf(options?: ProducerOptions): Promise<ProducerRecord['compression'][]> {
  const sent: ProducerRecord['compression'][] = [];
  const producer = {
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(),
    send: ({ compression }: ProducerRecord) => {
      sent.push(compression);
      return Promise.resolve([]);
    },
  };
  const created = createProducer({ producer: () => producer } as unknown as Kafka, options);
  await created.send('t', [{ key: 'k', value: 'v' }]);
  await created.close();
  return sent;
}

describe('Producer', () => {
  it('compresses batches only if requested', async () => {
    const { GZIP, None } = kafkajs.CompressionTypes;
    expect(await compressionOf({ isCompressed: true })).toEqual([GZIP]);
    expect(await compressionOf()).toEqual([None]);
  });
});
