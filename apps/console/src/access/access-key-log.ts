import { Injectable } from '@nestjs/common';
import { AccessKeyRegistry } from '#access';
import { Connections } from '#connections';
import { followTopic } from '#kafka';
import type { FollowedRecord } from '#kafka';
import { foldAccessKey } from '#records';
import { ConsoleConfig } from '../config/console-config.js';
import type { FollowedLog } from '../logs/followed-log.js';

/** Follows the log of access keys: a revoked key must not stay valid. An open console still lists them. */
@Injectable()
export class AccessKeyLog implements FollowedLog {
  readonly name = 'access';

  constructor(
    private readonly connections: Connections,
    private readonly config: ConsoleConfig,
    private readonly keys: AccessKeyRegistry,
  ) {}

  async follow(): ReturnType<FollowedLog['follow']> {
    const { kafka, topics } = this.connections;
    const following = await followTopic(kafka, topics.access.name, (record) => this.fold(record));
    return { ...following, caughtUp: following.caughtUp.then(() => this.warn()) };
  }

  private fold(record: FollowedRecord): void {
    const { partition, offset } = record;
    const { logger, topics } = this.connections;
    const at = { topic: topics.access.name, partition, offset };
    const read = foldAccessKey(this.keys, record);
    if ('faults' in read) logger.error({ ...at, faults: read.faults }, 'an access key record is ignored');
    else if (read.ok.kind === 'removed')
      logger.warn({ ...at, keyId: read.ok.keyId }, 'an access key was removed from its topic');
  }

  /** Warns of a console that everyone can use, and of one that no one can log in to. */
  private warn(): void {
    const { logger } = this.connections;
    const { access, oidcIssuer } = this.config;
    if (access === 'open') logger.warn('CONTADOR_ACCESS is open: every user of this machine has full access');
    else if (this.keys.all().length === 0 && oidcIssuer === undefined)
      logger.warn('no access keys exist yet, and no one can log in: contador keys create --help');
  }
}
