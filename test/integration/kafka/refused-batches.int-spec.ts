import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createProducer, silentLogger } from '#kafka';
import type { Kafka, Producer } from '#kafka';
import { batchBytes, produceBytes, zstdRecordOfZeros } from '../raw-batches/index.js';
import { sharedServices } from '../../support/shared-services.js';
import { MemoryFold, eventually, connectKafka, newTopic, numbers, serve } from './harness.js';
import type { RunningServer } from './harness.js';

const SESSION_TIMEOUT_MS = 6_000;
/** Each takes some 15 ms to refuse, and 2 KB of the log: all together more than a session timeout. */
const BATCHES = 800;

describe('batches that are refused only after they are decompressed', () => {
  let kafka: Kafka;
  let producer: Producer;
  let running: RunningServer | undefined;

  beforeAll(() => {
    kafka = connectKafka(sharedServices().brokers);
    producer = createProducer(kafka);
  });
  afterEach(() => running?.close());
  afterAll(() => producer.close());

  it('neither cost the consumer its membership nor delay other partitions', async () => {
    const { brokers, prefix } = sharedServices();
    const topic = await newTopic(kafka, `${prefix}refused`, { partitions: 2 });
    const refused = batchBytes({ codec: 4, count: 1, content: zstdRecordOfZeros(70_000_000) });
    for (let index = 0; index < BATCHES; index++) await produceBytes(brokers[0] ?? '', topic, refused, 0);
    await producer.send(
      topic,
      numbers(0, 10).map((value) => ({ key: 'k', value, partition: 1 })),
    );

    const fold = new MemoryFold();
    let assignments = 0;
    const info = (_: object, message: string): void => {
      if (message === 'partitions assigned') assignments++;
    };
    running = await serve(
      {
        ...{ kafka, topic, groupId: `${topic}-g`, positions: fold.stored },
        ...{ sessionTimeoutMs: SESSION_TIMEOUT_MS, logger: { ...silentLogger, info } },
      },
      (slice) => fold.fold(slice),
    );
    await eventually(() => expect(fold.positions.get(0)?.offset).toBe(BATCHES), 90_000);
    expect(fold.values.get(1)).toEqual(numbers(0, 10));
    expect(fold.slices.flatMap(({ records }) => records)).toHaveLength(BATCHES + 10);
    expect(Math.max(...fold.slices.map(({ records }) => records.length))).toBeLessThan(BATCHES / 2);
    expect(assignments).toBe(1);
  });
});
