import { beforeAll, describe, expect, it } from '@jest/globals';
import { TOPICS, TopicsMisconfiguredError, createProducer, ensureTopics } from '#kafka';
import type { Kafka } from '#kafka';
import { DAY_MS } from '#usage';
import { sharedServices } from '../../support/shared-services.js';
import { connectKafka, testKafka, topicSpec, withAdmin } from './harness.js';

let kafka: Kafka;
let prefix: string;
beforeAll(() => {
  ({ kafka, prefix } = testKafka());
});

describe('ensureTopics', () => {
  it('makes every topic ready for three processes that start at the same time', async () => {
    const specs = Object.values(TOPICS(prefix, { journalRetentionMs: 400 * DAY_MS }));
    const { brokers } = sharedServices();
    await Promise.all([1, 2, 3].map(() => ensureTopics(connectKafka(brokers), specs)));
    const { topics } = await withAdmin(kafka, (admin) =>
      admin.fetchTopicMetadata({ topics: specs.map(({ name }) => name) }),
    );
    const partitions = Object.fromEntries(topics.map(({ name, partitions: { length } }) => [name, length]));
    expect(partitions).toEqual(Object.fromEntries(specs.map((spec) => [spec.name, spec.partitions])));
  });

  it('adds partitions to a topic that grows, from several processes at the same time, and never removes one', async () => {
    const drafts = (numberSeries: number) => {
      const all = TOPICS(`${prefix}grows.`, { journalRetentionMs: -1, numberSeries });
      return [all.drafts, all.audit];
    };
    await ensureTopics(kafka, drafts(1));
    const { brokers } = sharedServices();
    await Promise.all([1, 2, 3].map(() => ensureTopics(connectKafka(brokers), drafts(3))));
    const ends = await withAdmin(kafka, (admin) => admin.fetchTopicOffsets(`${prefix}grows.drafts`));
    expect(ends).toHaveLength(3);
    await expect(ensureTopics(kafka, drafts(2))).rejects.toThrow(/grows\.drafts: partitions is 3, must be 2/);
  });

  it('reports every fault of every topic together, with the command that corrects it', async () => {
    await withAdmin(kafka, (admin) =>
      admin.createTopics({
        topics: [
          { topic: `${prefix}a`, numPartitions: 2 },
          { topic: `${prefix}b`, configEntries: [{ name: 'cleanup.policy', value: 'delete' }] },
        ],
      }),
    );
    const specs = [
      topicSpec(`${prefix}a`, { partitions: 3 }),
      topicSpec(`${prefix}b`, {
        cleanupPolicy: 'compact',
        timestampType: 'CreateTime',
        maxMessageBytes: 1000,
      }),
    ];
    const error = await ensureTopics(kafka, specs).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(TopicsMisconfiguredError);
    const { faults, message } = error as TopicsMisconfiguredError;
    expect(faults.map(({ topic, setting, is }) => [topic.slice(prefix.length), setting, is])).toEqual([
      ['a', 'partitions', '2'],
      ['a', 'retention.ms', '604800000'],
      ['a', 'message.timestamp.type', 'CreateTime'],
      ['a', 'max.message.bytes', '1048588'],
      ['b', 'cleanup.policy', 'delete'],
    ]);
    expect(message).toContain(`--entity-name ${prefix}b --add-config cleanup.policy=compact`);
  });

  it('accepts a record of 2 MiB in the journal, with the broker’s append time', async () => {
    const { journal } = TOPICS(`${prefix}large.`, { journalRetentionMs: -1, journalPartitions: 1 });
    await ensureTopics(kafka, [journal]);
    const producer = createProducer(kafka);
    const large = Buffer.alloc(2 * 1024 * 1024, 'x');
    expect(await producer.send(journal.name, [{ key: 'acme', value: large }])).toEqual([
      { partition: 0, baseOffset: 0 },
    ]);
    await producer.close();
  });
});
