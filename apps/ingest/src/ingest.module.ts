import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { JournalFolder } from '#journal';
import { HealthModule, MetricsModule } from '#runtime/nest';
import type { Health } from '#runtime';
import { JournalController } from './journal/journal.controller.js';

@Module({})
export class IngestModule {
  static of(
    folder: JournalFolder,
    health: Health,
    registry: Parameters<typeof MetricsModule.of>[0],
  ): DynamicModule {
    return {
      module: IngestModule,
      imports: [HealthModule.of(health), MetricsModule.of(registry)],
      controllers: [JournalController],
      providers: [{ provide: JournalFolder, useValue: folder }],
    };
  }
}
