import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { followClientChanges } from '../logs/follow-client-changes.js';
import type { FollowedLog } from '../logs/followed-log.js';
import { LiveService } from '../live/live.service.js';
import { AdjustmentView } from './adjustment-view.js';

/** Follows the adjustments topic. */
@Injectable()
export class AdjustmentLog implements FollowedLog {
  readonly name = 'adjustments';

  constructor(
    private readonly connections: Connections,
    private readonly view: AdjustmentView,
    private readonly live: LiveService,
  ) {}

  follow(): ReturnType<FollowedLog['follow']> {
    return followClientChanges(this.name, this.view, this.connections, this.live);
  }
}
