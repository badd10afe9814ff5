import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Kafka } from '#kafka';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { services } from '../support/services/index.js';
import type { KafkaClusterService, KafkaService, RedisService } from '../support/services/index.js';
import { call, close, terms } from './verify/story.js';

/**
 * From the broker's death until a new event is folded and a new document published. Kafka itself takes 3 s of
 * it to give the broker's partitions to another (`broker.session.timeout.ms`; 9 s by default), and up to 3 s
 * more where the broker was the active controller.
 */
const BACK_WITHIN_MS = 15_000;

/**
 * Two topics of one partition each, whose leader is the coordinator of all groups, or of all transactions.
 */
const COORDINATORS = [
  ['the consumer groups', '__consumer_offsets'],
  ['the transactions', '__transaction_state'],
] as const;

describe('a broker of three that dies and does not return', () => {
  let kafka: KafkaClusterService;
  let redis: RedisService;
  let deployment: Deployment;
  let dead: KafkaService | undefined;
  /** Past weeks of the client. */
  let weeks = 0;

  beforeAll(async () => {
    [kafka, redis] = await Promise.all([services.kafkaCluster(), services.redis({ own: true })]);
    deployment = new Deployment(
      { brokers: kafka.brokers, redisUrl: redis.url, prefix: 'coordinator.' },
      { CONTADOR_REPLICATION_FACTOR: '3' },
    );
    await deployment.start('ingest', 'billing');
    await deployment.sign([terms('acme')]);
    await aWeekPasses();
  }, 120_000);
  afterAll(async () => {
    await deployment.stop();
    await Promise.all([kafka.stop(), redis.stop()]);
  }, 60_000);

  /**
   * The client makes one call and its week is closed: resolves once both are folded and the document is
   * published.
   */
  async function aWeekPasses(): Promise<void> {
    const hour = weeks * 168 + 4;
    await deployment.publish([call('acme', `week-${weeks}`, hour, 60_000), close('acme', weeks)]);
    weeks += 1;
    await deployment.folded(60_000);
    await deployment.published(weeks);
  }

  it.each(COORDINATORS)(
    'does not stop ingest and billing for long when it coordinates %s',
    async (_what, topic) => {
      await dead?.restart();
      await eventually(() => allInSync(deployment.kafka));
      dead = kafka.nodes.get(await findLeader(deployment.kafka, topic));
      await dead?.kill('SIGKILL');
      const killedAtMs = Date.now();
      await aWeekPasses();
      expect(Date.now() - killedAtMs).toBeLessThan(BACK_WITHIN_MS);
      expect((await deployment.counts())['accepted']).toBe(2 * weeks);
    },
    150_000,
  );
});

async function findLeader(kafka: Kafka, topic: string): Promise<number> {
  const [partition] = await readPartitions(kafka, topic);
  return partition?.leader ?? -1;
}

async function allInSync(kafka: Kafka): Promise<void> {
  const partitions = await readPartitions(kafka);
  const behind = partitions.filter(({ isr }) => isr.length < 3);
  if (behind.length > 0) throw new Error(`${behind.length} partitions lack a copy`);
}

async function readPartitions(kafka: Kafka, topic?: string) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata(topic === undefined ? undefined : { topics: [topic] });
    return topics.flatMap(({ partitions }) => partitions);
  } finally {
    await admin.disconnect();
  }
}
