import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FencedError, TransactionalPublisher, lastRecords } from '#kafka';
import type { Kafka } from '#kafka';
import { eventually } from '../../support/deployment/eventually.js';
import { newTopic, numbers, testKafka } from './harness.js';

let kafka: Kafka;
let prefix: string;
let topic: string;
let count = 0;
const open: TransactionalPublisher[] = [];

beforeAll(() => {
  ({ kafka, prefix } = testKafka());
});
beforeEach(async () => {
  topic = await newTopic(kafka, `${prefix}ledger-${count++}`, { partitions: 2 });
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((publisher) => publisher.close()));
});

async function publisher(): Promise<TransactionalPublisher> {
  const started = new TransactionalPublisher(kafka, `${topic}-series`);
  open.push(started);
  await started.start();
  return started;
}
const records = (...values: string[]) =>
  values.map((value) => ({ key: 'k', value, partition: Number(value) % 2 }));
const published = async () =>
  [...(await lastRecords(kafka, topic, 1000)).values()]
    .flat()
    .map(({ value }) => Number(value))
    .sort((a, b) => a - b)
    .map(String);

/** A broker acknowledges a commit before it has written the markers that let readers see the records. */
const expectPublished = (values: readonly string[]): Promise<void> =>
  eventually(async () => expect(await published()).toEqual(values), 10_000);

describe('TransactionalPublisher', () => {
  it('publishes one transaction after the other, without pauses', async () => {
    const ledger = await publisher();
    await Promise.all(
      numbers(0, 20).map((value) => ledger.publish(topic, records(value, String(Number(value) + 100)))),
    );
    await expectPublished([...numbers(0, 20), ...numbers(100, 120)]);
  });

  it('fences an older instance when a newer one starts; the older one learns of it and stays fenced', async () => {
    const older = await publisher();
    await older.publish(topic, records('0'));
    const newer = await publisher();
    await newer.publish(topic, records('1'));
    await expect(older.publish(topic, records('2'))).rejects.toThrow(FencedError);
    await expect(older.publish(topic, records('3'))).rejects.toThrow(FencedError);
    await newer.publish(topic, records('4'));
    await expectPublished(['0', '1', '4']);
  });

  it('also fences an older instance that never published', async () => {
    const older = await publisher();
    const newer = await publisher();
    await expect(older.publish(topic, records('0'))).rejects.toThrow(FencedError);
    await newer.publish(topic, records('1'));
    await expectPublished(['1']);
  });

  it('publishes all or nothing: a failed transaction leaves nothing, and ends its publisher', async () => {
    const ledger = await publisher();
    const tooLarge = { key: 'k', value: 'x'.repeat(5 * 1024 * 1024), partition: 1 };
    await expect(ledger.publish(topic, [...records('0'), tooLarge])).rejects.toThrow(/must be started again/);
    await expect(ledger.publish(topic, records('2'))).rejects.toThrow(/must be started again/);
    const next = await publisher();
    await next.publish(topic, records('4'));
    await expectPublished(['4']);
  });
});
