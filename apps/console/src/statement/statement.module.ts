import { Module } from '@nestjs/common';
import { ClientsModule } from '../clients/clients.module.js';
import { HttpModule } from '../http/http.module.js';
import { StatementController } from './statement.controller.js';
import { StatementService } from './statement.service.js';

@Module({
  imports: [ClientsModule, HttpModule],
  controllers: [StatementController],
  providers: [StatementService],
})
export class StatementModule {}
