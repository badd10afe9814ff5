import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { BatchServer, DeadLetters, TOPICS, createKafka, createProducer, ensureTopics } from '#kafka';
import { APP_WITHIN_MS, Health, NestLogger, kafkaConnection, listen } from '#runtime';
import type { Logger, Shutdown } from '#runtime';
import { JournalStore, Keyspace, connectRedis, redisProbe } from '#store';
import type { IngestConfig } from './ingest-config.js';
import { ingestMetrics } from './ingest-metrics.js';
import { IngestModule } from './ingest.module.js';
import { checkSettings } from './journal/check-settings.js';
import { JournalFolder, settingsText } from './journal/journal-folder.js';

/** Opens what ingest needs, from the outside in; `shutdown` closes it in the opposite order. */
export async function startIngest(config: IngestConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const kafka = createKafka(kafkaConnection(config, 'contador-ingest'), logger);
  const topics = TOPICS(config.topicPrefix, config);
  await ensureTopics(kafka, Object.values(topics));

  const redis = connectRedis(config.redisUrl, (err) => logger.warn({ err }, 'Redis'));
  shutdown.add('redis', () => redis.quit());
  const producer = createProducer(kafka);
  shutdown.add('producer', () => producer.close());

  const store = new JournalStore(redis, new Keyspace(config.topicPrefix, 'journal'));
  const settings = { ...config, partitions: config.journalPartitions };
  await checkSettings(store, settings.partitions, settingsText(settings));
  const deadLetters = new DeadLetters(producer, topics.deadLetters.name);
  const folder = new JournalFolder(store, deadLetters, producer, settings);

  const server = new BatchServer({
    kafka,
    logger,
    groupId: `${config.topicPrefix}ingest`,
    topic: topics.journal.name,
    positions: (partition) => folder.position(partition),
    standing: async (partition) => (await store.open(partition)).position,
    onStopped: (partition, reason) => logger.error({ partition, reason }, 'a partition is stopped'),
  });
  const health = new Health();
  health.register(redisProbe(redis));
  health.register({ name: 'journal', check: () => server.healthy() });

  const module = IngestModule.of(folder, health, ingestMetrics(server, folder));
  const app = await NestFactory.create(module, { logger: new NestLogger(logger) });
  shutdown.add('app', () => app.close(), APP_WITHIN_MS);
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.startAllMicroservices();
  await listen(app, config, logger);
}
