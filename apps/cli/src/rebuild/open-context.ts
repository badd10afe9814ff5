import { LogEnds, committedOffsets, readRange, topicNames } from '#kafka';
import type { RebuildNeeds } from '#journal';
import { loadConfig } from '#runtime';
import { CommonConfig } from '#settings';
import { Keyspace, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { createCliKafka } from '../logs/create-cli-kafka.js';

export interface ContextFlags {
  readonly brokers?: string;
  readonly redis?: string;
  readonly topicPrefix?: string;
}

/** A deployment's journal and the Redis with its fold. Flags take precedence over the environment. */
export function openContext({ brokers, redis: url, topicPrefix }: ContextFlags): {
  readonly needs: RebuildNeeds;
  /** The caller disconnects it. */
  readonly redis: RedisClient;
} {
  const env = {
    ...process.env,
    ...(brokers === undefined ? {} : { KAFKA_BROKERS: brokers }),
    ...(url === undefined ? {} : { REDIS_URL: url }),
    ...(topicPrefix === undefined ? {} : { CONTADOR_TOPIC_PREFIX: topicPrefix }),
  };
  const config = loadConfig(CommonConfig, env, () => undefined);
  const kafka = createCliKafka(config, 'rebuild');
  const topic = topicNames(config.topicPrefix).journal;
  // Every failed command throws its own error
  const redis = connectRedis(config.redisUrl, () => undefined);
  const needs: RebuildNeeds = {
    redis,
    keys: new Keyspace(config.topicPrefix, 'journal'),
    settings: { ...config, partitions: config.journalPartitions },
    log: {
      topic,
      ends: async () => {
        const ends = new LogEnds(kafka, topic);
        try {
          return await ends.all();
        } finally {
          await ends.close();
        }
      },
      committed: () => committedOffsets(kafka, `${config.topicPrefix}ingest`, topic),
      read: ({ partition, from, to }, onRecord) => readRange(kafka, topic, partition, from, to, onRecord),
    },
  };
  return { needs, redis };
}
