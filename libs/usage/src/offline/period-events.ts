import type { Body } from '../events/usage-event.js';
import type { TimeRange } from '../time-range.js';
import type { Replayed } from './client-replay.js';

/** An event in force: its highest revision, with that revision's offset in the journal. */
export interface EventInForce {
  readonly source: string;
  readonly id: string;
  readonly revision: number;
  readonly offset: number;
  readonly body: Body;
}

/** The events of one client in force that overlap a time range, by the hash of their identity. */
export class PeriodEvents {
  private readonly events = new Map<string, EventInForce>();

  constructor(private readonly range: TimeRange) {}

  /** Updates the events by the effect of a replayed record. */
  take(replayed: Replayed, offset: number): void {
    if (replayed.kind === 'close') return;
    const { event, idHash } = replayed;
    const { source, id, revision, body } = event;
    if (body && this.overlaps(body)) this.events.set(idHash, { source, id, revision, offset, body });
    else this.events.delete(idHash);
  }

  /** A snapshot; later records do not change it. */
  all(): ReadonlyMap<string, EventInForce> {
    return new Map(this.events);
  }

  private overlaps({ startedAtMs, endedAtMs }: Body): boolean {
    return endedAtMs >= this.range.fromMs && startedAtMs < this.range.toMs;
  }
}
