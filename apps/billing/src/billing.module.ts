import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { HealthModule, MetricsModule } from '#runtime/nest';
import type { Health } from '#runtime';
import { LedgerController } from './ledger/ledger.controller.js';
import { LedgerFolder } from './ledger/ledger-folder.js';

@Module({})
export class BillingModule {
  static forRoot(
    folder: LedgerFolder,
    health: Health,
    registry: Parameters<typeof MetricsModule.forRoot>[0],
  ): DynamicModule {
    return {
      module: BillingModule,
      imports: [HealthModule.forRoot(health), MetricsModule.forRoot(registry)],
      controllers: [LedgerController],
      providers: [{ provide: LedgerFolder, useValue: folder }],
    };
  }
}
