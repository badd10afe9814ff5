import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppendTimes, createProducer, followTopic } from '#kafka';
import type { Kafka, Producer, RawRecord } from '#kafka';
import { eventually, newTopic, numbers, testKafka } from './harness.js';

let kafka: Kafka;
let prefix: string;
let producer: Producer;
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

describe('a followed topic', () => {
  it('is healthy while it is read, even without new records, and unhealthy once its reader is frozen', async () => {
    const topic = await newTopic(kafka, `${prefix}followed`);
    let thaw: () => void = () => undefined;
    const frozen = new Promise<void>((resolve) => {
      thaw = resolve;
    });
    let met = 0;
    const following = await followTopic(kafka, topic, async () => {
      if (++met === 2) await frozen;
    });
    await publish(topic, ['1']);
    await eventually(() => expect(met).toBe(1));
    expect(following.health()).toEqual({ ok: true, detail: `${topic} is followed` });

    await publish(topic, ['2']);
    await eventually(() => expect(met).toBe(2));
    const in26s = Date.now() + 26_000;
    expect(following.health(in26s)).toEqual({
      ok: false,
      detail: expect.stringMatching(/has not been read for 2\d s$/) as unknown,
    });

    thaw();
    await publish(topic, ['3']);
    await eventually(() => expect(met).toBe(3));
    await eventually(() => expect(following.health().ok).toBe(true));
    await following.close();
  });
});

describe('AppendTimes', () => {
  it('returns the append times of the records at the given offsets', async () => {
    const topic = await newTopic(kafka, `${prefix}times`, { partitions: 2 });
    const appended: RawRecord[][] = [[], []];
    const following = await followTopic(
      kafka,
      topic,
      (record) => void appended[record.partition]?.push(record),
    );
    await publish(topic, numbers(0, 3), 0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await publish(topic, ['x'.repeat(500_000), ...numbers(1, 5)], 1);
    await eventually(() => expect(appended.map(({ length }) => length)).toEqual([3, 5]));
    await following.close();

    const times = new AppendTimes(kafka, topic);
    const appendTime = (partition: number, offset: number) => appended[partition]?.[offset]?.appendedAtMs;
    expect(
      await times.find(
        new Map([
          [0, 1],
          [1, 2],
        ]),
      ),
    ).toEqual(
      new Map([
        [0, appendTime(0, 1)],
        [1, appendTime(1, 2)],
      ]),
    );
    expect(appendTime(0, 1)).not.toBe(appendTime(1, 2));
    // no record is there yet
    expect(
      await times.find(
        new Map([
          [0, 3],
          [1, 4],
        ]),
      ),
    ).toEqual(new Map([[1, appendTime(1, 4)]]));
    await times.close();
  });
});
