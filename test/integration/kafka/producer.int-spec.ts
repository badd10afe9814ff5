import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Producer, createProducer, lastRecords, choosePartition, positionText } from '#kafka';
import { DeadLetterPublisher, originalPosition, readDeadLetter } from '#records';
import type { Kafka } from '#kafka';
import { newTopic, numbers, testKafka } from './harness.js';

let kafka: Kafka;
let prefix: string;
let producer: Producer;
beforeAll(() => {
  ({ kafka, prefix } = testKafka());
});
afterEach(() => producer.close());

const readValues = async (topic: string, partition: number, n = 10_000) =>
  (await lastRecords(kafka, topic, n)).get(partition)?.map(({ value }) => String(value));

describe('Producer', () => {
  it('sends a key to the partition that choosePartition computes, unless a partition is given', async () => {
    producer = createProducer(kafka);
    const topic = await newTopic(kafka, `${prefix}keys`, { partitions: 5 });
    const keys = numbers(0, 50).map((n) => `client-${n}`);
    await producer.send(
      topic,
      keys.map((key) => ({ key, value: key })),
    );
    for (let partition = 0; partition < 5; partition++) {
      expect(await readValues(topic, partition)).toEqual(
        keys.filter((key) => choosePartition(key, 5) === partition),
      );
    }
    const elsewhere = (choosePartition('client-1', 5) + 1) % 5;
    expect(await producer.send(topic, [{ key: 'client-1', value: 'x', partition: elsewhere }])).toMatchObject(
      [{ partition: elsewhere }],
    );
  });

  it('keeps the order of calls that are not awaited', async () => {
    producer = createProducer(kafka);
    const topic = await newTopic(kafka, `${prefix}calls`);
    await Promise.all(numbers(0, 100).map((value) => producer.send(topic, [{ key: 'k', value }])));
    expect(await readValues(topic, 0)).toEqual(numbers(0, 100));
  });

  it('loses nothing after a request that failed in part', async () => {
    producer = createProducer(kafka);
    const topic = await newTopic(kafka, `${prefix}partly`, { partitions: 2, maxMessageBytes: 10_000 });
    await producer.send(
      topic,
      [0, 1].map((partition) => ({ key: 'k', value: 'first', partition })),
    );
    const partly = producer.send(topic, [
      { key: 'k', value: 'next to it', partition: 0 },
      { key: 'k', value: 'x'.repeat(20_000), partition: 1 },
    ]);
    await expect(partly).rejects.toThrow(/larger than the max message size/);
    await producer.send(
      topic,
      [0, 1].map((partition) => ({ key: 'k', value: 'after', partition })),
    );
    expect(await readValues(topic, 0)).toEqual(['first', 'next to it', 'after']);
    expect(await readValues(topic, 1)).toEqual(['first', 'after']);
  });
});

describe('DeadLetters', () => {
  it('return with their bytes, key and headers', async () => {
    producer = createProducer(kafka);
    const topic = await newTopic(kafka, `${prefix}dead-letters`);
    const deadLetter = {
      record: {
        offset: 7,
        key: Buffer.from('acme'),
        value: Buffer.from([0xff, 0xfe, 0]),
        headers: { ce_id: Buffer.from('1'), n: [Buffer.from('a'), Buffer.from('b')] },
      },
      topic: 'journal',
      partition: 2,
      code: 'not-json',
      message: 'größer',
      clientId: undefined,
    };
    const keyless = { ...deadLetter, record: { ...deadLetter.record, offset: 8, key: null, value: null } };
    await new DeadLetterPublisher(producer, topic).publish([deadLetter, keyless]);
    const records = (await lastRecords(kafka, topic, 10)).get(0) ?? [];
    const read = records.map(readDeadLetter);
    expect(read).toEqual([deadLetter, keyless]);
    expect(read.map((found) => found && positionText(originalPosition(found)))).toEqual([
      'journal/2/7',
      'journal/2/8',
    ]);
  });
});
