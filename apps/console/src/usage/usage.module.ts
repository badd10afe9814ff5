import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { HttpModule } from '../http/http.module.js';
import { UsageController } from './usage.controller.js';
import { UsageService } from './usage.service.js';

@Module({
  imports: [ClientsModule, HttpModule],
  controllers: [UsageController],
  providers: [UsageService],
})
export class UsageModule {}
