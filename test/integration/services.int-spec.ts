import { afterAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { services } from '../support/services/index.js';
import type { Service } from '../support/services/index.js';
import { sharedServices } from '../support/shared-services.js';

const running: { stop(): Promise<void> }[] = [];
const own = <T extends Pick<Service, 'stop'>>(service: T): T => {
  running.push(service);
  return service;
};

afterAll(() => Promise.all(running.map((service) => service.stop())));

async function describeCluster(brokers: string[]) {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const cluster = await admin.describeCluster().finally(() => admin.disconnect());
  return cluster.brokers.length;
}

describe('the services of a test run', () => {
  it('are a broker and a Redis that all suites share', async () => {
    const { brokers, redisUrl } = sharedServices();
    expect(await describeCluster(brokers)).toBe(1);
    const redis = new Redis(redisUrl);
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
  });

  it('a separate broker returns after kill -9 at its address with its topics', async () => {
    const kafka = own(await services.kafka({ own: true }));
    const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept' }] });
    await kafka.kill();
    await kafka.restart();
    expect(await admin.listTopics()).toContain('kept');
    await admin.disconnect();
  }, 60_000);

  it('a separate Redis returns after SIGTERM with its data', async () => {
    const redis = own(await services.redis({ own: true }));
    const client = new Redis(redis.url);
    await client.set('kept', '1');
    await redis.kill('SIGTERM');
    await redis.restart();
    expect(await client.get('kept')).toBe('1');
    client.disconnect();
  }, 30_000);

  it('a Redis Cluster serves all its slots', async () => {
    const cluster = own(await services.redisCluster());
    const client = new Redis(cluster.nodes[0]?.url ?? '');
    expect(await client.cluster('INFO')).toContain('cluster_slots_ok:16384');
    client.disconnect();
  }, 30_000);
});
