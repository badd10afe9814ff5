import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';
import { openConnections } from '#connections';
import { ContractRegistry } from '#contracts';
import { AdjustmentRegistry } from '#invoicing';
import { followTopic, choosePartition } from '#kafka';
import { BatchServer } from '#kafka/nest';
import { APP_WITHIN_MS, lagMetrics, requestMetrics, sliceMetrics } from '#runtime';
import { NestLogger, listen } from '#runtime/nest';
import type { Logger, Shutdown } from '#runtime';
import { CloseReader, DocumentReader, LateReader, LedgerStore, UsageReader, WaitingCloses } from '#store';
import type { BillingConfig } from './billing-config.js';
import { BillingModule } from './billing.module.js';
import { adjustmentReader } from './adjustments/adjustment-reader.js';
import { AdjustmentWatch } from './adjustments/adjustment-watch.js';
import { CloseCalendar } from './draft/close-calendar.js';
import { CloseLoop } from './close/close-loop.js';
import { combineWatches } from './close/combine-watches.js';
import { Closer } from './close/closer.js';
import { closingMetrics } from './close/closing-metrics.js';
import { ClosingReporter } from './close/closing-reporter.js';
import { contractReader } from './contracts/contract-reader.js';
import { invoicesOfClient } from './close/invoices-of-client.js';
import { LateWatch } from './close/late-watch.js';
import { Drafter } from './draft/drafter.js';
import { CloseCalculator } from './draft/close-calculator.js';
import { InvoicePublisher } from './ledger/invoice-publisher.js';
import { ledgerMetrics } from './ledger/ledger-metrics.js';
import { LedgerFolder } from './ledger/ledger-folder.js';
import { numberSeries } from './sellers/number-series.js';
import { SeriesOfClients } from './sellers/series-of-clients.js';

/** Opens what billing needs, from the outside in; `shutdown` closes it in the reverse order. */
export async function startBilling(config: BillingConfig, logger: Logger, shutdown: Shutdown): Promise<void> {
  const connections = await openConnections(
    { name: 'billing', publishes: ['journal', 'drafts', 'invoices'] },
    ...([config, logger, shutdown] as const),
  );
  const { kafka, topics, redis, journalKeys, draftKeys, producer, registry, health } = connections;
  const partitions = config.journalPartitions;

  const allSeries = numberSeries(config);
  const publishers = allSeries.map(({ issuer, pattern }, partition) => {
    const id = `${config.topicPrefix}ledger.${issuer.series}`;
    return { pattern, publisher: new InvoicePublisher(kafka, topics.invoices.name, id, partition) };
  });
  shutdown.add('invoice publishers', async () => {
    await Promise.all(publishers.map(({ publisher }) => publisher.close()));
  });
  const ledger = new LedgerStore(redis, draftKeys);
  const folder = new LedgerFolder(
    ledger,
    publishers,
    logger,
    ledgerMetrics(registry, () => connections.publishFailed(topics.invoices.name)),
  );
  const server: BatchServer = new BatchServer({
    kafka,
    logger,
    groupId: `${config.topicPrefix}billing`,
    topic: topics.drafts.name,
    sessionTimeoutMs: config.sessionTimeoutMs,
    positions: (partition) => folder.position(partition),
    storedOffset: async (partition) => (await ledger.read(partition)).position,
    onStopped: (partition, reason) => logger.error({ partition, reason }, 'the ledger is stopped'),
    ...sliceMetrics(registry, 'drafts', () => server.progress()),
  });

  const contractRegistry = new ContractRegistry();
  const calendar = new CloseCalendar(contractRegistry);
  const readContract = contractReader(contractRegistry, ({ clientId }) => calendar.signed(clientId), logger);
  const contracts = await followTopic(kafka, topics.contracts.name, readContract);
  shutdown.add('contracts', () => contracts.close());
  await contracts.caughtUp;

  const adjustmentRegistry = new AdjustmentRegistry();
  const readAdjustment = adjustmentReader(adjustmentRegistry, logger);
  const adjustments = await followTopic(kafka, topics.adjustments.name, readAdjustment);
  shutdown.add('adjustments', () => adjustments.close());
  await adjustments.caughtUp;

  const usage = new UsageReader(redis, journalKeys, (clientId) => choosePartition(clientId, partitions));
  const late = new LateReader(redis, journalKeys);
  const lateWatch = new LateWatch(late, usage, contractRegistry, calendar, config.noteDelayMs);
  const adjustmentWatch = new AdjustmentWatch(
    adjustmentRegistry,
    contractRegistry,
    calendar,
    config.noteDelayMs,
  );
  const series = new SeriesOfClients(allSeries, contractRegistry);
  const findSeries = (clientId: string): number => series.partition(clientId);
  const documents = new DocumentReader(redis, draftKeys, allSeries.length);
  const calculator = new CloseCalculator(
    ...([contractRegistry, usage, late, documents] as const),
    series,
    adjustmentRegistry,
  );
  const drafter = new Drafter(
    new CloseReader(redis, journalKeys),
    ledger,
    calculator,
    producer,
    { topic: topics.drafts.name, partitions: allSeries.length, findPartition: findSeries },
    calendar,
    logger,
    () => closingCounts.ignored(),
  );
  const watch = combineWatches(lateWatch, adjustmentWatch);
  const closer = new Closer(calendar, watch, producer, { topic: topics.journal.name, partitions });
  const reporters = allSeries.map((_, partition) => {
    const belongs = (clientId: string): boolean => findSeries(clientId) === partition;
    return new ClosingReporter(
      (nowMs) => {
        const due = calendar.due(contractRegistry.clientIds().filter(belongs), nowMs);
        return {
          ...{ due: due.length, published: due.filter((next) => closer.isPublished(next, nowMs)).length },
          ...drafter.progress(partition),
          waiting: new Map([...drafter.waiting].filter(([clientId]) => belongs(clientId))),
        };
      },
      new WaitingCloses(redis, draftKeys, partition),
    );
  });
  const leads = leading(server);
  const isLed = (clientId: string): boolean => leads(findSeries(clientId));
  const closingCounts = closingMetrics(registry, () => ({
    due: calendar.due(contractRegistry.clientIds().filter(isLed), Date.now()).length,
    unbooked: [...allSeries.keys()]
      .filter(leads)
      .reduce((sum, partition) => sum + drafter.progress(partition).unbooked, 0),
    waiting: [...drafter.waiting.keys()].filter(isLed).length,
  }));
  const loop = new CloseLoop({
    onPublished: closingCounts.published,
    ...{
      contracts: contractRegistry,
      closer,
      drafter,
      lateWatch,
      reporters,
      findSeries,
      partitions,
      logger,
      leads,
    },
    readInvoices: async () => {
      const found = await calendar.readInvoices((clientId) => invoicesOfClient(documents, clientId));
      for (const [clientId, closes] of found)
        logger.warn(
          { clientId, closes },
          'closes count by their invoices alone: their periods are none of the calendar as known today',
        );
    },
    registriesAreUpToDate: async () =>
      void (await Promise.all([contracts.upToDate(), adjustments.upToDate()])),
  });

  health.register({ name: 'ledger', check: () => server.healthy() });
  health.register({ name: 'contracts', check: () => contracts.health() });
  health.register({ name: 'adjustments', check: () => adjustments.health() });
  health.register({ name: 'closing', check: () => loop.health(Date.now()) });

  lagMetrics(registry, 'drafts', () => server.progress());
  const module = BillingModule.forRoot(folder, health, registry);
  const app = await NestFactory.create(module, { logger: new NestLogger(logger) });
  app.use(requestMetrics(registry));
  shutdown.add('app', () => app.close(), APP_WITHIN_MS);
  app.connectMicroservice<MicroserviceOptions>({ strategy: server });
  await app.startAllMicroservices();
  await listen(app, config, logger);
  shutdown.add('closing', () => loop.stop());
  loop.start();
}

/**
 * A process leads a series if it has the ledger's partition and has folded all its drafts since: before that,
 * it would draft closes again whose documents it merely does not know yet.
 */
function leading(server: BatchServer): (series: number) => boolean {
  const caughtUp = new Set<number>();
  return (series) => {
    const progress = server.progress().find(({ partition }) => partition === series);
    if (!progress) caughtUp.delete(series);
    else if (progress.lagRecords === 0 && progress.isStarted) caughtUp.add(series);
    return caughtUp.has(series);
  };
}
