import {
  AppendTimes,
  LogEnds,
  PROMPT_RETRY,
  TOPICS,
  createKafka,
  createProducer,
  createTopics,
  followTopic,
  checkTopics,
  partitionOf,
  readRange,
} from '#kafka';
import {
  Health,
  healthMetrics,
  enforcePreconditions,
  kafkaConnection,
  lagMetrics,
  publishFailures,
} from '#runtime';
import { createMetrics, listen } from '#runtime/nest';
import type { Logger, Shutdown } from '#runtime';
import {
  DocumentReader,
  IngestActivity,
  KeyUses,
  Keyspace,
  LateReader,
  LedgerStore,
  Reservations,
  UsageReader,
  WaitingCloses,
  connectRedis,
  disconnectRedis,
  checkFold,
  checkRedis,
  partitionReports,
} from '#store';
import { AccessLimits } from './access/limits/access-limits.js';
import { openAccess } from './access/open-access.js';
import { AdjustmentBooking } from './adjustments/adjustment-booking.js';
import { AdjustmentsService } from './adjustments/adjustments.service.js';
import { AdjustmentView } from './adjustments/adjustment-view.js';
import { bookingPorts } from './adjustments/booking-ports.js';
import { AuditService } from './audit/audit.service.js';
import { ClientDirectory } from './clients/client-directory.js';
import type { ConsoleConfig } from './config/console-config.js';
import { ContractsService } from './contracts/contracts.service.js';
import { ContractSigning } from './contracts/contract-signing.js';
import { ContractView } from './contracts/contract-view.js';
import { signingPorts } from './contracts/signing-ports.js';
import { createApp } from './create-app.js';
import { openDeadLetters } from './dead-letters/open-dead-letters.js';
import { LineEventsService } from './documents/line-events.service.js';
import { ResponseLimits } from './http/response-limits.js';
import { CompareService } from './compare/compare.service.js';
import { CompareWorkers } from './compare/compare-workers.js';
import { LiveService } from './live/live.service.js';
import { livePollers } from './live/live-pollers.js';
import { openEventSources } from './event-sources/open-event-sources.js';
import { inactiveSourcesMetric } from './event-sources/inactive-sources-metric.js';
import { CountedClosesReader } from './periods/counted-closes-reader.js';
import { PeriodsService } from './periods/periods.service.js';
import { PreviewService } from './preview/preview.service.js';
import { StatementService } from './statement/statement.service.js';
import { ClosingReports } from './ops/closing-reports.js';
import { IngestMonitor } from './ops/ingest-monitor.js';

/** Opens what the console needs, from the outside in; `shutdown` closes it in the opposite order. */
export async function startConsole(config: ConsoleConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const { topicPrefix: prefix, journalPartitions: partitions } = config;
  const connection = kafkaConnection(config, 'contador-console');
  const kafka = createKafka(connection, logger);
  const promptKafka = createKafka(connection, logger, PROMPT_RETRY);
  const topics = TOPICS(prefix, config);
  const specs = Object.values(topics);
  await createTopics(kafka, specs);

  const redis = connectRedis(config.redisUrl, (err) => logger.warn({ err }, 'Redis'));
  shutdown.add('redis', () => disconnectRedis(redis));
  const journalKeys = new Keyspace(prefix, 'journal');
  const preconditions = [
    { name: 'topics', look: () => checkTopics(promptKafka, specs) },
    { name: 'redis', look: () => checkRedis(redis, { mayForget: config.redisMayForget }) },
    { name: 'fold', look: () => checkFold(redis, journalKeys, { ...config, partitions }) },
  ];
  const watch = await enforcePreconditions(preconditions, logger, shutdown);
  const registry = createMetrics('console');
  const failed = publishFailures(
    registry,
    [topics.contracts, topics.adjustments, topics.audit].map(({ name }) => name),
  );
  const producer = createProducer(promptKafka, { onFailure: failed });
  shutdown.add('producer', () => producer.close());
  const journalEnds = new LogEnds(promptKafka, topics.journal.name);
  shutdown.add('journal ends', () => journalEnds.close());
  const appendTimes = new AppendTimes(promptKafka, topics.journal.name);
  shutdown.add('append times', () => appendTimes.close());

  const partitionOfClient = (clientId: string): number => partitionOf(clientId, partitions);
  const usage = new UsageReader(redis, journalKeys, partitionOfClient);
  const draftKeys = new Keyspace(prefix, 'drafts');
  const documents = new DocumentReader(redis, draftKeys, config.numberSeries);
  const closing = new ClosingReports(
    config.sellerIds.map((_, series) => new WaitingCloses(redis, draftKeys, series)),
  );
  const ingestActivity = new IngestActivity(redis, prefix);
  const monitor = new IngestMonitor({
    topic: topics.journal.name,
    positions: () => partitionReports(redis, journalKeys, partitions),
    logEnds: () => journalEnds.all(),
    activity: () => ingestActivity.all(),
    appendTimes: (offsets) => appendTimes.of(offsets),
  });
  const live = new LiveService(
    config.liveListeners,
    livePollers({ monitor, closing, documents, usage }),
    (err) => logger.warn({ err }, 'could not check for changes'),
  );

  const health = new Health();
  const keyUses = new KeyUses(redis, prefix);
  const { done: keysFollowed, ...access } = await openAccess(config, {
    ...{ kafka, topic: topics.access.name, uses: keyUses, health, logger, shutdown },
  });
  const view = new ContractView((refused) => logger.error(refused, 'a contract record is ignored'));
  const following = await followTopic(kafka, topics.contracts.name, (record) =>
    live.publishClientChange('contracts', view.fold(record)),
  );
  shutdown.add('contracts', () => following.close());
  await following.caughtUp;

  const adjustments = new AdjustmentView((refused) =>
    logger.error(refused, 'an adjustment record is ignored'),
  );
  const followingAdjustments = await followTopic(kafka, topics.adjustments.name, (record) =>
    live.publishClientChange('adjustments', adjustments.fold(record)),
  );
  shutdown.add('adjustments', () => followingAdjustments.close());
  await followingAdjustments.caughtUp;

  const deadLetters = await openDeadLetters({
    ...{ kafka, promptKafka, producer, topics, config },
    onChange: () => live.publish({ topic: 'dead-letters' }),
  });
  shutdown.add('audit', () => deadLetters.audit.close());
  await deadLetters.audit.caughtUp;

  const eventSources = await openEventSources({
    ...{ kafka, topic: topics.journal.name, ends: journalEnds, config, usage },
    versions: (clientId) => view.versions(clientId),
    onChange: () => live.publish({ topic: 'platforms' }),
    onFailure: (err) => logger.warn({ err }, 'could not check for silent platforms'),
  });
  shutdown.add('platforms', () => eventSources.close());

  const closes = new CountedClosesReader(view, documents);
  const ports = signingPorts(
    ...([producer, topics, new Reservations(redis, prefix, 'contract')] as const),
    async (clientId) => closes.counted(clientId, (await usage.client(clientId)).closes),
  );
  const responseLimits = new ResponseLimits(config);
  const compareWorkers = new CompareWorkers();
  shutdown.add('comparisons', () => compareWorkers.close());
  const directory = new ClientDirectory(view, usage, partitions, partitionOfClient);
  const parts = {
    ...{ ...access, keyUses, view, directory, usage, documents, closing, monitor },
    limits: new AccessLimits(config),
    responseLimits,
    audit: new AuditService(promptKafka, topics.audit.name),
    lineEvents: new LineEventsService({
      document: (documentId) => documents.document(documentId),
      documentsOf: (clientId) => documents.documents({ clientId, limit: Infinity }),
      signed: (clientId) => view.signed(clientId),
      settings: config,
      replay: async (clientId, offset, onRecord) => {
        const partition = partitionOfClient(clientId);
        const { low, high } = await journalEnds.of(partition);
        const to = Math.min(high, offset + 1);
        await readRange(kafka, topics.journal.name, partition, low, to, onRecord);
      },
    }),
    contracts: new ContractsService(view, new ContractSigning(view, ports, config.sellerIds)),
    adjustments: new AdjustmentsService({
      ...{ directory, adjustments, documents },
      booking: new AdjustmentBooking(
        adjustments,
        bookingPorts(producer, topics, new Reservations(redis, prefix, 'adjustment')),
      ),
    }),
    ...{ live, deadLetters: deadLetters.service, eventSources: eventSources.service },
    preview: new PreviewService({
      ...{ view, adjustments, directory, usage, documents, closes, limits: responseLimits },
      late: new LateReader(redis, journalKeys),
    }),
    statement: new StatementService({ view, directory, usage, closes, limits: responseLimits }),
    compare: new CompareService({
      ...{ view, directory, usage, closes, limits: responseLimits },
      compare: (task) => compareWorkers.compare(task),
    }),
    periods: new PeriodsService({
      ...{ view, directory, usage, closes, documents, closing, monitor, sellerIds: config.sellerIds },
      ledger: new LedgerStore(redis, draftKeys),
    }),
  };

  const registerProbe = (name: string, ask: () => Promise<unknown>): void =>
    health.register({ name, check: () => ask().then(() => ({ ok: true, detail: 'answers' })) });
  health.register(watch);
  registerProbe('redis', () => redis.ping());
  registerProbe('kafka', () => journalEnds.all());
  health.register({ name: 'contracts', check: () => following.health() });
  health.register({ name: 'adjustments', check: () => followingAdjustments.health() });
  health.register({ name: 'audit', check: () => deadLetters.audit.health() });
  health.register({ name: 'platforms', check: () => eventSources.following.health() });

  // The console measures the lag itself, so that it is reported also while no ingest runs.
  lagMetrics(registry, 'journal', async () => (await monitor.report()).partitions);
  inactiveSourcesMetric(registry, eventSources.watch);
  healthMetrics(registry, health, watch);
  const app = await createApp(parts, health, registry, logger, {
    anyHost: config.access !== 'open',
    trustedProxies: config.trustedProxies ?? [],
  });
  shutdown.add('app', () => app.close());
  shutdown.add('live', () => live.close());
  await listen(app, config, logger);
  // Without one of these logs the console would go on answering from stale data: the process ends instead.
  const followed = [following, followingAdjustments, deadLetters.audit, eventSources.following];
  const all = [...followed.map(({ done }) => done), keysFollowed];
  Promise.all(all).catch((error: unknown) => {
    throw error;
  });
}
