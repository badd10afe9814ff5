import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { JournalFolder } from '#journal';
import {
  DeadLetterPublisher,
  TOPICS,
  committedOffsets,
  createKafka,
  createProducer,
  createTopics,
  checkTopics,
} from '#kafka';
import { BatchServer } from '#kafka/nest';
import {
  APP_WITHIN_MS,
  Health,
  healthMetrics,
  enforcePreconditions,
  kafkaConnection,
  lagMetrics,
  publishFailures,
  requestMetrics,
  sliceMetrics,
} from '#runtime';
import { NestLogger, createMetrics, listen } from '#runtime/nest';
import type { Logger, Shutdown } from '#runtime';
import {
  IngestActivity,
  JournalStore,
  Keyspace,
  connectRedis,
  disconnectRedis,
  checkFold,
  checkRedis,
  redisProbe,
} from '#store';
import type { IngestConfig } from './ingest-config.js';
import { noteActivity } from './journal/note-activity.js';
import { recordMetrics } from './journal/record-metrics.js';
import { IngestModule } from './ingest.module.js';

/** Opens what ingest needs, from the outside in; `shutdown` closes it in the reverse order. */
export async function startIngest(config: IngestConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const kafka = createKafka(kafkaConnection(config, 'contador-ingest'), logger);
  const topics = TOPICS(config.topicPrefix, config);
  const specs = Object.values(topics);
  await createTopics(kafka, specs);

  const redis = connectRedis(config.redisUrl, (err) => logger.warn({ err }, 'Redis'));
  shutdown.add('redis', () => disconnectRedis(redis));
  const registry = createMetrics('ingest');
  const failed = publishFailures(registry, [topics.journal.name, topics.deadLetters.name]);
  const producer = createProducer(kafka, { onFailure: failed, isCompressed: true });
  shutdown.add('producer', () => producer.close());

  const keys = new Keyspace(config.topicPrefix, 'journal');
  const store = new JournalStore(redis, keys);
  const settings = { ...config, partitions: config.journalPartitions };
  const preconditions = [
    { name: 'topics', look: () => checkTopics(kafka, specs) },
    { name: 'redis', look: () => checkRedis(redis, { mayForget: config.redisMayForget }) },
    { name: 'fold', look: () => checkFold(redis, keys, settings) },
  ];
  const watch = await enforcePreconditions(preconditions, logger, shutdown);
  const deadLetters = new DeadLetterPublisher(producer, topics.deadLetters.name);
  const groupId = `${config.topicPrefix}ingest`;
  const folder = new JournalFolder(store, deadLetters, producer, settings, async (partition) => {
    return (await committedOffsets(kafka, groupId, topics.journal.name)).get(partition) ?? 0;
  });

  const server: BatchServer = new BatchServer({
    kafka,
    logger,
    groupId,
    topic: topics.journal.name,
    sessionTimeoutMs: config.sessionTimeoutMs,
    positions: (partition) => folder.position(partition),
    storedOffset: async (partition) => (await store.open(partition)).position,
    onStopped: (partition, reason) => logger.error({ partition, reason }, 'a partition is stopped'),
    ...sliceMetrics(registry, 'journal', () => server.progress()),
  });
  const health = new Health();
  health.register(redisProbe(redis));
  health.register(watch);
  health.register({ name: 'journal', check: () => server.healthy() });

  lagMetrics(registry, 'journal', () => server.progress());
  recordMetrics(registry, () => {
    const mine = new Set(server.progress().map(({ partition }) => partition));
    return folder.open().filter(({ partition }) => mine.has(partition));
  });
  healthMetrics(registry, health, watch);
  const module = IngestModule.of(folder, health, registry);
  const app = await NestFactory.create(module, { logger: new NestLogger(logger) });
  app.use(requestMetrics(registry));
  shutdown.add('app', () => app.close(), APP_WITHIN_MS);
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.startAllMicroservices();
  const activity = new IngestActivity(redis, config.topicPrefix);
  noteActivity(() => activity.note(server.reading(), Date.now()), shutdown);
  await listen(app, config, logger);
}
