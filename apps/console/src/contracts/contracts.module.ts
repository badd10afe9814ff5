import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { Reservations, UsageReader } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import { LiveModule } from '../live/live.module.js';
import { recordingPorts } from '../logs/recording-ports.js';
import { ContractLog } from './contract-log.js';
import { ContractSigning } from './contract-signing.js';
import type { SigningPorts } from './contract-signing.js';
import { ContractView } from './contract-view.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsService } from './contracts.service.js';
import { CountedClosesReader } from './counted-closes-reader.js';

const view: FactoryProvider<ContractView> = {
  provide: ContractView,
  inject: [Connections],
  useFactory: ({ logger }: Connections) =>
    new ContractView((refused) => logger.error(refused, 'a contract record is ignored')),
};

const signing: FactoryProvider<ContractSigning> = {
  provide: ContractSigning,
  inject: [Connections, ConsoleConfig, ContractView, CountedClosesReader, UsageReader],
  useFactory: (
    { producer, topics, redis }: Connections,
    { topicPrefix, sellerIds }: ConsoleConfig,
    ...[contracts, closes, usage]: [ContractView, CountedClosesReader, UsageReader]
  ) => {
    const reservations = new Reservations(redis, topicPrefix, 'contract');
    const ports: SigningPorts = {
      ...recordingPorts('contracts', producer, topics, reservations),
      closed: async (clientId) => closes.counted(clientId, (await usage.client(clientId)).closes),
    };
    return new ContractSigning(contracts, ports, sellerIds);
  },
};

/** Contract versions: signing them, and the view of them that most features read. */
@Module({
  imports: [LiveModule],
  controllers: [ContractsController],
  providers: [ContractLog, ContractsService, CountedClosesReader, view, signing],
  exports: [ContractView, CountedClosesReader],
})
export class ContractsModule {}
