import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { followTopic } from '#kafka';
import { ReplayMarks } from '#records';
import type { Following } from '#kafka';
import type { FollowedLog } from '../logs/followed-log.js';
import { LiveService } from '../live/live.service.js';

/** Folds the audit into the replay marks of dead letters. */
@Injectable()
export class ReplayLog implements FollowedLog {
  readonly name = 'audit';
  private following: Following | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly marks: ReplayMarks,
    private readonly live: LiveService,
  ) {}

  async follow(): Promise<Following> {
    const { kafka, topics } = this.connections;
    this.following = await followTopic(kafka, topics.audit.name, (record) => {
      this.marks.fold(record);
      this.live.publish({ topic: 'dead-letters' });
    });
    return this.following;
  }

  /** Resolves once the marks have everything that is in the audit now. @throws if it is not followed yet */
  async upToDate(): Promise<void> {
    if (!this.following) throw new Error('the audit is not followed yet');
    await this.following.upToDate();
  }
}
