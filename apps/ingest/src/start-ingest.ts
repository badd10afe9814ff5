import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { openConnections } from '#connections';
import { JournalFolder } from '#journal';
import { committedOffsets } from '#kafka';
import { DeadLetterPublisher } from '#records';
import { BatchServer } from '#kafka/nest';
import { APP_WITHIN_MS, lagMetrics, requestMetrics, sliceMetrics } from '#runtime';
import { NestLogger, listen } from '#runtime/nest';
import type { Logger, Shutdown } from '#runtime';
import { IngestActivity, JournalStore } from '#store';
import type { IngestConfig } from './ingest-config.js';
import { noteActivity } from './journal/note-activity.js';
import { recordMetrics } from './journal/record-metrics.js';
import { IngestModule } from './ingest.module.js';

/** Opens what ingest needs, from the outside in; `shutdown` closes it in the reverse order. */
export async function startIngest(config: IngestConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const connections = await openConnections(
    { name: 'ingest', publishes: ['journal', 'deadLetters'], isCompressed: true },
    ...([config, logger, shutdown] as const),
  );
  const { kafka, topics, redis, producer, registry, health } = connections;
  const store = new JournalStore(redis, connections.journalKeys);
  const settings = { ...config, partitions: config.journalPartitions };
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
  health.register({ name: 'journal', check: () => server.healthy() });

  lagMetrics(registry, 'journal', () => server.progress());
  recordMetrics(registry, () => {
    const mine = new Set(server.progress().map(({ partition }) => partition));
    return folder.open().filter(({ partition }) => mine.has(partition));
  });
  const module = IngestModule.forRoot(folder, health, registry);
  const app = await NestFactory.create(module, { logger: new NestLogger(logger) });
  app.use(requestMetrics(registry));
  shutdown.add('app', () => app.close(), APP_WITHIN_MS);
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.startAllMicroservices();
  const activity = new IngestActivity(redis, config.topicPrefix);
  noteActivity(() => activity.note(server.reading(), Date.now()), shutdown);
  await listen(app, config, logger);
}
