import { Module } from '@nestjs/common';
import { Connections } from '#connections';
import { ContractsModule } from '../contracts/contracts.module.js';
import { LiveModule } from '../live/live.module.js';
import { EventSourceLog } from './event-source-log.js';
import { EventSourcesController } from './event-sources.controller.js';
import { EventSourcesService } from './event-sources.service.js';
import { inactiveSourcesMetric } from './inactive-sources-metric.js';
import { SourceRegistry } from './source-registry.js';

/** The event sources of clients, and which of them are inactive. */
@Module({
  imports: [ContractsModule, LiveModule],
  controllers: [EventSourcesController],
  providers: [
    EventSourceLog,
    EventSourcesService,
    { provide: SourceRegistry, useFactory: () => new SourceRegistry() },
  ],
})
export class EventSourcesModule {
  constructor({ registry }: Connections, { watch }: EventSourceLog) {
    inactiveSourcesMetric(registry, watch);
  }
}
