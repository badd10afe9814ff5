import { PROMPT_RETRY, TOPICS, checkTopics, createKafka, createProducer, createTopics } from '#kafka';
import type { TopicName } from '#kafka';
import { Health, createMetrics, enforcePreconditions, healthMetrics, publishFailures } from '#runtime';
import type { Logger, Shutdown } from '#runtime';
import { kafkaConnection } from '#settings';
import type { CommonConfig } from '#settings';
import { Keyspace, checkFold, checkRedis, connectRedis, disconnectRedis, redisProbe } from '#store';
import type { Connections } from './connections.js';

export interface ConnectionOptions {
  /** The process, in the metrics' labels and as Kafka's client id. */
  readonly name: 'ingest' | 'billing' | 'console';
  /** The topics that the process publishes to. */
  readonly publishes: readonly TopicName[];
  /** Whether callers wait for what is read and published: Kafka is then given up within seconds. */
  readonly isPrompt?: boolean;
  /** Whether the producer compresses batches. */
  readonly isCompressed?: boolean;
}

/**
 * Opens what every process needs, from the outside in; `shutdown` closes it in the reverse order.
 * @throws PreconditionsError if topics, Redis or the folded state do not meet contador's requirements
 */
export async function openConnections(
  { name, publishes, isPrompt = false, isCompressed = false }: ConnectionOptions,
  config: CommonConfig,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Connections> {
  const connection = kafkaConnection(config, `contador-${name}`);
  const kafka = createKafka(connection, logger);
  const promptKafka = isPrompt ? createKafka(connection, logger, PROMPT_RETRY) : kafka;
  const topics = TOPICS(config.topicPrefix, config);
  const specs = Object.values(topics);
  await createTopics(kafka, specs);

  const redis = connectRedis(config.redisUrl, (err) => logger.warn({ err }, 'Redis'));
  shutdown.add('redis', () => disconnectRedis(redis));
  const journalKeys = new Keyspace(config.topicPrefix, 'journal');
  const fold = { ...config, partitions: config.journalPartitions };
  const required = [
    { name: 'topics', check: () => checkTopics(promptKafka, specs) },
    { name: 'redis', check: () => checkRedis(redis, { mayForget: config.redisMayForget }) },
    { name: 'fold', check: () => checkFold(redis, journalKeys, fold) },
  ];
  const preconditions = await enforcePreconditions(required, logger, shutdown);

  const registry = createMetrics(name);
  const publishFailed = publishFailures(
    registry,
    publishes.map((topic) => topics[topic].name),
  );
  const producer = createProducer(promptKafka, { onFailure: publishFailed, isCompressed });
  shutdown.add('producer', () => producer.close());

  const health = new Health();
  health.register(redisProbe(redis));
  health.register(preconditions);
  healthMetrics(registry, health, preconditions);
  const draftKeys = new Keyspace(config.topicPrefix, 'drafts');
  return {
    ...{ logger, kafka, promptKafka, topics, redis, journalKeys, draftKeys },
    ...{ producer, publishFailed, registry, health, preconditions },
  };
}
