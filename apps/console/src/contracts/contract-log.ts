import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { followTopic } from '#kafka';
import type { FollowedLog } from '../logs/followed-log.js';
import { LiveService } from '../live/live.service.js';
import { ContractView } from './contract-view.js';

/** Folds the contracts topic into the view, and publishes each change of a client. */
@Injectable()
export class ContractLog implements FollowedLog {
  readonly name = 'contracts';

  constructor(
    private readonly connections: Connections,
    private readonly view: ContractView,
    private readonly live: LiveService,
  ) {}

  follow(): ReturnType<FollowedLog['follow']> {
    const { kafka, topics } = this.connections;
    return followTopic(kafka, topics.contracts.name, (record) =>
      this.live.publishClientChange('contracts', this.view.fold(record)),
    );
  }
}
