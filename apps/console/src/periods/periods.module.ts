import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { LedgerStore } from '#store';
import { ClientsModule } from '../clients/clients.module.js';
import { OpsModule } from '../ops/ops.module.js';
import { PeriodsController } from './periods.controller.js';
import { PeriodsService } from './periods.service.js';

const ledger: FactoryProvider<LedgerStore> = {
  provide: LedgerStore,
  inject: [Connections],
  useFactory: ({ redis, draftKeys }: Connections) => new LedgerStore(redis, draftKeys),
};

@Module({
  imports: [ClientsModule, OpsModule],
  controllers: [PeriodsController],
  providers: [PeriodsService, ledger],
})
export class PeriodsModule {}
