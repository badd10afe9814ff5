import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module.js';
import { ClientDirectory } from './client-directory.js';
import { ClientsController } from './clients.controller.js';

/** The known clients; with it come their contracts, which every feature of one client reads. */
@Module({
  imports: [ContractsModule],
  controllers: [ClientsController],
  providers: [ClientDirectory],
  exports: [ClientDirectory, ContractsModule],
})
export class ClientsModule {}
