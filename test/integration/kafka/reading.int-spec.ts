import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import {
  Producer,
  TransactionalPublisher,
  createProducer,
  followTopic,
  lastRecords,
  readRange,
} from '#kafka';
import type { FollowedRecord, Kafka, RawRecord } from '#kafka';
import { deleteRecords, eventually, newTopic, numbers, testKafka, withAdmin } from './harness.js';

let kafka: Kafka;
let prefix: string;
let producer: Producer;
let count = 0;

beforeAll(() => {
  ({ kafka, prefix } = testKafka());
  producer = createProducer(kafka);
});
afterAll(() => producer.close());

const publish = (topic: string, values: string[], partition = 0) =>
  producer.send(
    topic,
    values.map((value) => ({ key: 'k', value, partition })),
  );
const createTopic = (partitions = 1) => newTopic(kafka, `${prefix}read-${count++}`, { partitions });

async function range(topic: string, from: number, to: number, partition = 0): Promise<string[]> {
  const values: string[] = [];
  await readRange(kafka, topic, partition, from, to, ({ value }) => void values.push(String(value)));
  return values;
}

/** 0–4 committed (marker at 5), 6–7 aborted (marker at 8), 9 committed (marker at 10). */
async function transactionalTopic(): Promise<string> {
  const topic = await createTopic();
  const transactions = kafka.producer({
    transactionalId: topic,
    idempotent: true,
    maxInFlightRequests: 1,
    createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
  });
  await transactions.connect();
  for (const [values, end] of [
    [numbers(0, 5), 'commit'],
    [numbers(6, 8), 'abort'],
    [['9'], 'commit'],
  ] as const) {
    const transaction = await transactions.transaction();
    await eventually(() =>
      transaction
        .send({ topic, messages: values.map((value) => ({ key: 'k', value })) })
        .then(() => undefined),
    );
    await transaction[end]();
  }
  await transactions.disconnect();
  return topic;
}

describe('readRange', () => {
  it('reads exactly the requested range', async () => {
    const topic = await createTopic(2);
    await publish(topic, numbers(0, 3000), 1);
    expect(await range(topic, 10, 2500, 1)).toEqual(numbers(10, 2500));
    expect(await range(topic, 5, 5, 1)).toEqual([]);
    expect(await range(topic, 0, 0, 0)).toEqual([]);
  });

  it('reads only committed records of transactions, and ends even if a marker is last', async () => {
    const topic = await transactionalTopic();
    expect(await range(topic, 0, 11)).toEqual([...numbers(0, 5), '9']);
    expect(await range(topic, 3, 8)).toEqual(['3', '4']);
    expect(await range(topic, 10, 11)).toEqual([]);
  });

  it('refuses a range that the log does not hold', async () => {
    const topic = await createTopic();
    await publish(topic, numbers(0, 10));
    await deleteRecords(kafka, topic, 4);
    await expect(range(topic, 3, 10)).rejects.toThrow(/holds 4 to 10, not 3 to 10/);
    await expect(range(topic, 5, 11)).rejects.toThrow(RangeError);
  });

  it('leaves no consumer group behind', async () => {
    const topic = await createTopic();
    await publish(topic, ['0']);
    await range(topic, 0, 1);
    const { groups } = await withAdmin(kafka, (admin) => admin.listGroups());
    expect(groups.map(({ groupId }) => groupId)).not.toContain('contador-reader-without-group');
  });

  it('passes on one record at a time', async () => {
    const topic = await createTopic();
    await publish(topic, numbers(0, 5));
    let inHand = 0;
    await readRange(kafka, topic, 0, 0, 5, async () => {
      expect(++inHand).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inHand--;
    });
  });
});

describe('lastRecords', () => {
  it('returns the last data records of every partition, without markers and aborted records', async () => {
    const topic = await transactionalTopic();
    const last = async (n: number) =>
      (await lastRecords(kafka, topic, n)).get(0)?.map(({ offset }) => offset);
    expect(await last(1)).toEqual([9]);
    expect(await last(2)).toEqual([4, 9]);
    expect(await last(100)).toEqual([0, 1, 2, 3, 4, 9]);
  });

  it('finds the last matching record behind any number of others', async () => {
    const topic = await createTopic(2);
    await publish(topic, ['other', 'match 1', 'match 2', ...numbers(0, 5_000)], 0);
    await publish(topic, numbers(0, 3), 1);
    const matches = ({ value }: RawRecord): boolean => String(value).startsWith('match');
    const found = await lastRecords(kafka, topic, 1, matches);
    expect(found.get(0)?.map(({ value }) => String(value))).toEqual(['match 2']);
    expect(found.get(1)).toEqual([]);
  });

  it('finds the last record behind many aborted transactions', async () => {
    const topic = await createTopic(2);
    await publish(topic, ['found'], 0);
    const ledger = new TransactionalPublisher(kafka, topic);
    await ledger.start();
    const tooLarge = { key: 'k', value: 'x'.repeat(5 * 1024 * 1024), partition: 1 };
    const small = numbers(0, 60).map((value) => ({ key: 'k', value, partition: 0 }));
    await expect(ledger.publish(topic, [...small, tooLarge])).rejects.toThrow();
    await ledger.close();
    const found = await lastRecords(kafka, topic, 1);
    expect(found.get(0)?.map(({ value }) => String(value))).toEqual(['found']);
    expect(found.get(1)).toEqual([]);
  });
});

describe('followTopic', () => {
  it('catches up with all partitions, then reads new records', async () => {
    const topic = await createTopic(3);
    for (const partition of [0, 1]) await publish(topic, numbers(0, 100), partition);
    const seen: string[] = [];
    const view = await followTopic(
      kafka,
      topic,
      ({ partition, value }) => void seen.push(`${partition}:${String(value)}`),
    );
    await view.caughtUp;
    expect(seen.filter((entry) => entry.startsWith('0:'))).toEqual(numbers(0, 100).map((n) => `0:${n}`));
    expect(seen).toHaveLength(200);
    await publish(topic, ['new'], 2);
    await eventually(() => expect(seen).toContain('2:new'));
    expect([...view.position()]).toEqual(
      expect.arrayContaining([
        [0, 100],
        [1, 100],
        [2, 1],
      ]),
    );
    await view.close();
    await publish(topic, ['unseen'], 2);
    expect(seen).toHaveLength(201);
  });

  it('starts with the last records of each partition, when only those are requested', async () => {
    const topic = await createTopic(2);
    await publish(topic, numbers(0, 100), 0);
    await publish(topic, numbers(0, 3), 1);
    const seen: string[] = [];
    const onRecord = ({ partition, value }: FollowedRecord) =>
      void seen.push(`${partition}:${String(value)}`);
    const view = await followTopic(kafka, topic, onRecord, 5);
    await view.caughtUp;
    const expected = [...numbers(95, 100).map((n) => `0:${n}`), ...numbers(0, 3).map((n) => `1:${n}`)];
    expect(seen.sort()).toEqual(expected);
    await publish(topic, ['new'], 0);
    await eventually(() => expect(seen).toContain('0:new'));
    await view.close();
  });

  it('is caught up immediately with an empty topic, and behind a marker', async () => {
    for (const topic of [await createTopic(), await transactionalTopic()]) {
      const view = await followTopic(kafka, topic, () => undefined);
      await view.caughtUp;
      await view.close();
    }
  });

  it('ends when a record cannot be processed, and reports the error', async () => {
    const topic = await createTopic();
    await publish(topic, ['bad']);
    const view = await followTopic(kafka, topic, () => Promise.reject(new Error('cannot be read')));
    const ends = await Promise.allSettled([view.caughtUp, view.done]);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
