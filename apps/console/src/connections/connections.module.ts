import { Global, Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider, Type } from '@nestjs/common';
import { Connections } from '#connections';
import { AppendTimes, LogEnds, choosePartition } from '#kafka';
import { Shutdown } from '#runtime';
import { HealthModule, MetricsModule } from '#runtime/nest';
import { DocumentReader, UsageReader } from '#store';
import { ConsoleConfig } from '../config/console-config.js';

/** What a process passes to its modules. */
export interface ConsoleStart {
  readonly config: ConsoleConfig;
  readonly connections: Connections;
  readonly shutdown: Shutdown;
}

const provide = <T>(token: Type<T>, open: (start: ConsoleStart) => T): FactoryProvider<T> => ({
  provide: token,
  inject: [ConsoleConfig, Connections, Shutdown],
  useFactory: (config: ConsoleConfig, connections: Connections, shutdown: Shutdown) =>
    open({ config, connections, shutdown }),
});

/** What several features read from. None of it reads anything before its first call. */
const READERS = [
  provide(LogEnds, ({ connections: { promptKafka, topics }, shutdown }) => {
    const ends = new LogEnds(promptKafka, topics.journal.name);
    shutdown.add('journal ends', () => ends.close());
    return ends;
  }),
  provide(AppendTimes, ({ connections: { promptKafka, topics }, shutdown }) => {
    const times = new AppendTimes(promptKafka, topics.journal.name);
    shutdown.add('append times', () => times.close());
    return times;
  }),
  provide(UsageReader, ({ config, connections: { redis, journalKeys } }) => {
    const { journalPartitions } = config;
    return new UsageReader(redis, journalKeys, (clientId) => choosePartition(clientId, journalPartitions));
  }),
  provide(
    DocumentReader,
    ({ config, connections: { redis, draftKeys } }) =>
      new DocumentReader(redis, draftKeys, config.numberSeries),
  ),
];

/** The settings, the connections and the shared readers, for every module; `/health` and `/metrics`. */
@Global()
@Module({})
export class ConnectionsModule {
  static forRoot({ config, connections, shutdown }: ConsoleStart): DynamicModule {
    return {
      module: ConnectionsModule,
      imports: [HealthModule.forRoot(connections.health), MetricsModule.forRoot(connections.registry)],
      providers: [
        { provide: ConsoleConfig, useValue: config },
        { provide: Connections, useValue: connections },
        { provide: Shutdown, useValue: shutdown },
        ...READERS,
      ],
      exports: [ConsoleConfig, Connections, Shutdown, ...READERS],
    };
  }
}
