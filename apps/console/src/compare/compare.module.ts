import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { HttpModule } from '../http/http.module.js';
import { CompareController } from './compare.controller.js';
import { CompareService } from './compare.service.js';
import { CompareWorkers } from './compare-workers.js';

@Module({
  imports: [ClientsModule, HttpModule],
  controllers: [CompareController],
  providers: [CompareService, CompareWorkers],
})
export class CompareModule {}
