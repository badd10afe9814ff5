import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { followClientChanges } from '../logs/follow-client-changes.js';
import type { FollowedLog } from '../logs/followed-log.js';
import { LiveService } from '../live/live.service.js';
import { ContractView } from './contract-view.js';

/** Follows the contracts topic. */
@Injectable()
export class ContractLog implements FollowedLog {
  readonly name = 'contracts';

  constructor(
    private readonly connections: Connections,
    private readonly view: ContractView,
    private readonly live: LiveService,
  ) {}

  follow(): ReturnType<FollowedLog['follow']> {
    return followClientChanges(this.name, this.view, this.connections, this.live);
  }
}
