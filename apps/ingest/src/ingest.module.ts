import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { JournalFolder } from '#journal';
import { HealthModule, MetricsModule } from '#runtime/nest';
import type { Health } from '#runtime';
import { JournalController } from './journal/journal.controller.js';

@Module({})
export class IngestModule {
  static forRoot(
    folder: JournalFolder,
    health: Health,
    registry: Parameters<typeof MetricsModule.forRoot>[0],
  ): DynamicModule {
    return {
      module: IngestModule,
      imports: [HealthModule.forRoot(health), MetricsModule.forRoot(registry)],
      controllers: [JournalController],
      providers: [{ provide: JournalFolder, useValue: folder }],
    };
  }
}
