import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createProducer, followTopic } from '#kafka';
import type { Kafka, Producer } from '#kafka';
import { services } from '../../support/services/index.js';
import type { KafkaService } from '../../support/services/index.js';
import { MemoryFold, eventually, connectKafka, newTopic, numbers, serve, withAdmin } from './harness.js';
import type { RunningServer } from './harness.js';

let broker: KafkaService;
let kafka: Kafka;
let producer: Producer;
const running: RunningServer[] = [];

beforeAll(async () => {
  broker = await services.kafka();
  kafka = connectKafka(broker.brokers);
  producer = createProducer(kafka);
}, 60_000);
afterEach(() => Promise.all(running.splice(0).map((server) => server.close())));
afterAll(async () => {
  await producer.close();
  await broker.stop();
}, 30_000);

const publish = (topic: string, values: string[]) =>
  producer.send(
    topic,
    values.map((value) => ({ key: 'k', value, partition: 0 })),
  );

describe('when the broker fails', () => {
  it('server, producer and views continue after kill -9 and a restart, with nothing lost or duplicated', async () => {
    const topic = await newTopic(kafka, 'outage');
    const fold = new MemoryFold();
    const crashes: Error[] = [];
    const server = await serve(
      {
        kafka,
        topic,
        groupId: 'outage',
        positions: fold.stored,
        onCrash: (error) => void crashes.push(error),
      },
      (slice) => fold.fold(slice),
    );
    running.push(server);
    const seen: string[] = [];
    const view = await followTopic(kafka, topic, ({ value }) => void seen.push(String(value)));
    await publish(topic, numbers(0, 100));
    await eventually(() => expect(fold.all()).toHaveLength(100));

    await broker.kill();
    const during = publish(topic, numbers(100, 200));
    await eventually(() => expect(server.server.healthy(Date.now() + 40_000).ok).toBe(false));
    await broker.restart();
    await during;
    await publish(topic, numbers(200, 300));
    await eventually(() => expect(fold.all()).toEqual(numbers(0, 300)), 60_000);
    await eventually(() => expect(seen).toEqual(numbers(0, 300)), 30_000);
    await eventually(() => expect(server.server.healthy()).toMatchObject({ ok: true }), 30_000);
    expect(crashes).toEqual([]);
    await view.close();
  }, 150_000);

  it.each([
    ['shorter than the position', 5, /^(topic re-created|journal is not)/],
    ['as long as the position and longer', 50, /^(topic re-created|journal is not)/],
  ])(
    'a topic that was deleted and recreated, %s, is not taken for the old one',
    async (_name, length, reason) => {
      const topic = await newTopic(kafka, `recreated-${length}`);
      const fold = new MemoryFold();
      const stops: string[] = [];
      await publish(topic, numbers(0, 20));
      const { server } = await serve(
        {
          kafka,
          topic,
          groupId: topic,
          positions: (partition) => fold.storedWithProof(partition),
          onStopped: (_partition, why) => void stops.push(why),
          onCrash: () => undefined,
        },
        (slice) => fold.fold(slice),
      ).then((started) => {
        running.push(started);
        return started;
      });
      await eventually(() => expect(fold.all()).toHaveLength(20));
      await withAdmin(kafka, (admin) => admin.deleteTopics({ topics: [topic] }));
      await newTopic(kafka, topic);
      await publish(topic, numbers(1000, 1000 + length));
      await eventually(() => expect(stops[0]).toMatch(reason), 60_000);
      expect(fold.all()).toEqual(numbers(0, 20));
      expect(server.healthy().ok).toBe(false);
    },
    120_000,
  );
});
