import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module.js';
import { ClientDirectory } from './client-directory.js';
import { ClientsController } from './clients.controller.js';
import { ClientsService } from './clients.service.js';

/** The known clients; with it come their contracts, which every feature of one client reads. */
@Module({
  imports: [ContractsModule],
  controllers: [ClientsController],
  providers: [ClientDirectory, ClientsService],
  exports: [ClientDirectory, ContractsModule],
})
export class ClientsModule {}
