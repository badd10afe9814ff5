import { Max, Min } from 'class-validator';
import { Setting, duration } from '#runtime';
import { CommonConfig } from './common-config.js';

/** Additional settings of the processes that fold a log. */
export class FoldConfig extends CommonConfig {
  @Setting('CONTADOR_SESSION_TIMEOUT', {
    is: duration,
    default: 'PT10S',
    description:
      'Time without a heartbeat after which the brokers give the partitions of a process to another one. Within the limits ' +
      'of the brokers: group.min.session.timeout.ms (6 s by default) and group.max.session.timeout.ms.',
  })
  @Min(1_000, { message: 'must be at least PT1S' })
  @Max(1_800_000, { message: 'must be at most PT30M' })
  sessionTimeoutMs!: number;
}
