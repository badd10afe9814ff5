import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { AppendTimes, LogEnds } from '#kafka';
import { lagMetrics } from '#runtime';
import { IngestActivity, WaitingCloses, partitionReports } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import { ClosingReports } from './closing-reports.js';
import { IngestMonitor } from './ingest-monitor.js';
import { OpsController } from './ops.controller.js';
import { OpsService } from './ops.service.js';

const closingReports: FactoryProvider<ClosingReports> = {
  provide: ClosingReports,
  inject: [Connections, ConsoleConfig],
  useFactory: ({ redis, draftKeys }: Connections, { sellerIds }: ConsoleConfig) =>
    new ClosingReports(sellerIds.map((_, series) => new WaitingCloses(redis, draftKeys, series))),
};

const ingestMonitor: FactoryProvider<IngestMonitor> = {
  provide: IngestMonitor,
  inject: [Connections, ConsoleConfig, LogEnds, AppendTimes],
  useFactory: (
    { redis, journalKeys, topics }: Connections,
    { topicPrefix, journalPartitions }: ConsoleConfig,
    ...[journalEnds, appendTimes]: [LogEnds, AppendTimes]
  ) => {
    const ingestActivity = new IngestActivity(redis, topicPrefix);
    return new IngestMonitor({
      topic: topics.journal.name,
      positions: () => partitionReports(redis, journalKeys, journalPartitions),
      logEnds: () => journalEnds.all(),
      activity: () => ingestActivity.all(),
      appendTimes: (offsets) => appendTimes.find(offsets),
    });
  },
};

/** The progress of ingest and of billing. */
@Module({
  controllers: [OpsController],
  providers: [OpsService, closingReports, ingestMonitor],
  exports: [ClosingReports, IngestMonitor],
})
export class OpsModule {
  constructor({ registry }: Connections, monitor: IngestMonitor) {
    // The console measures the lag itself, so that it is reported also while no ingest runs.
    lagMetrics(registry, 'journal', async () => (await monitor.report()).partitions);
  }
}
