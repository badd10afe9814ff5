import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { followTopic } from '#kafka';
import type { FollowedLog } from '../logs/followed-log.js';
import { LiveService } from '../live/live.service.js';
import { AdjustmentView } from './adjustment-view.js';

/** Folds the adjustments topic into the view, and publishes each change of a client. */
@Injectable()
export class AdjustmentLog implements FollowedLog {
  readonly name = 'adjustments';

  constructor(
    private readonly connections: Connections,
    private readonly view: AdjustmentView,
    private readonly live: LiveService,
  ) {}

  follow(): ReturnType<FollowedLog['follow']> {
    const { kafka, topics } = this.connections;
    return followTopic(kafka, topics.adjustments.name, (record) =>
      this.live.publishClientChange('adjustments', this.view.fold(record)),
    );
  }
}
