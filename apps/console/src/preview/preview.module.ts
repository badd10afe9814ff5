import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { LateReader } from '#store';
import { AdjustmentsModule } from '../adjustments/adjustments.module.js';
import { ClientsModule } from '../clients/clients.module.js';
import { HttpModule } from '../http/http.module.js';
import { PreviewController } from './preview.controller.js';
import { PreviewService } from './preview.service.js';

const late: FactoryProvider<LateReader> = {
  provide: LateReader,
  inject: [Connections],
  useFactory: ({ redis, journalKeys }: Connections) => new LateReader(redis, journalKeys),
};

@Module({
  imports: [AdjustmentsModule, ClientsModule, HttpModule],
  controllers: [PreviewController],
  providers: [PreviewService, late],
})
export class PreviewModule {}
