import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { Connections } from '#connections';
import { DeadLetterReader, ReplayMarks, Replayer, CONSOLE_SOURCE } from '#records';
import { ConsoleConfig } from '../config/console-config.js';
import { LiveModule } from '../live/live.module.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLettersService } from './dead-letters.service.js';
import { ReplayLog } from './replay-log.js';

const reader: FactoryProvider<DeadLetterReader> = {
  provide: DeadLetterReader,
  inject: [Connections],
  useFactory: ({ promptKafka, topics }: Connections) =>
    new DeadLetterReader(promptKafka, topics.deadLetters.name),
};

const replayer: FactoryProvider<Replayer> = {
  provide: Replayer,
  inject: [Connections, ConsoleConfig, DeadLetterReader, ReplayMarks, ReplayLog],
  useFactory: (
    { producer, topics }: Connections,
    settings: ConsoleConfig,
    ...[reader, marks, log]: [DeadLetterReader, ReplayMarks, ReplayLog]
  ) =>
    new Replayer({
      ...{ reader, marks, producer, settings, source: CONSOLE_SOURCE },
      marksUpToDate: () => log.upToDate(),
      topics: { journal: topics.journal.name, audit: topics.audit.name },
    }),
};

@Module({
  imports: [LiveModule],
  controllers: [DeadLettersController],
  providers: [DeadLettersService, ReplayLog, ReplayMarks, reader, replayer],
})
export class DeadLettersModule {}
