import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { Producer, Transaction } from 'kafkajs';
import { createProducer, readRange } from '#kafka';
import type { Kafka } from '#kafka';
import { MemoryFold, eventually, newTopic, serve, testKafka } from './harness.js';

let kafka: Kafka;
let prefix: string;
const closing: (() => Promise<void>)[] = [];

beforeAll(() => {
  ({ kafka, prefix } = testKafka());
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A transaction of its own producer, with one record in the topic for each key. */
async function transaction(topic: string, id: string, ...keys: (string | Buffer)[]): Promise<Transaction> {
  const producer: Producer = kafka.producer({
    transactionalId: `${topic}-${id}`,
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  closing.push(() => producer.disconnect());
  const begun = await producer.transaction();
  for (const key of keys)
    await eventually(() =>
      begun.send({ topic, messages: [{ key, value: `aborted ${id}` }] }).then(() => undefined),
    );
  return begun;
}

/** The values that a fold of the topic has when it has `last`, and those that a range reader has. */
async function read(topic: string, end: number): Promise<{ folded: string[]; ranged: string[] }> {
  const fold = new MemoryFold();
  const server = await serve({ kafka, topic, groupId: `${topic}-g`, positions: fold.stored }, (slice) =>
    fold.fold(slice),
  );
  closing.push(() => server.close());
  await eventually(() => expect(fold.all()).toContain('last'));
  const ranged: string[] = [];
  await readRange(kafka, topic, 0, 0, end, ({ value }) => void ranged.push(String(value)));
  return { folded: fold.all(), ranged };
}

async function publishLast(topic: string): Promise<number> {
  const producer = createProducer(kafka);
  closing.push(() => producer.close());
  const [appended] = await producer.send(topic, [{ key: 'k', value: 'last' }]);
  return (appended?.baseOffset ?? 0) + 1;
}

describe('the records of an aborted transaction', () => {
  it('are read by none, also after one that has the key of a marker', async () => {
    const topic = await newTopic(kafka, `${prefix}aborted-key`);
    const aborted = await transaction(topic, 'a', Buffer.alloc(4), 'k', 'k');
    await aborted.abort();
    const end = await publishLast(topic);
    expect(await read(topic, end)).toEqual({ folded: ['last'], ranged: ['last'] });
  });

  it('are read by none when transactions overlap, whichever ends first', async () => {
    const topic = await newTopic(kafka, `${prefix}aborted-order`);
    const first = await transaction(topic, 'first', 'k');
    const second = await transaction(topic, 'second', 'k');
    await second.abort();
    await first.send({ topic, messages: [{ key: 'k', value: 'aborted first' }] });
    await first.abort();
    const end = await publishLast(topic);
    expect(await read(topic, end)).toEqual({ folded: ['last'], ranged: ['last'] });
  });
});
