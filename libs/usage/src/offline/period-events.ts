import type { Body } from '../events/usage-event.js';
import type { Replayed } from './client-replay.js';

/** An event that counts: the revision that does, and where in the journal that came. */
export interface EventInForce {
  readonly source: string;
  readonly id: string;
  readonly revision: number;
  readonly offset: number;
  readonly body: Body;
}

/** The events of one client that count and touch a stretch of time, by the hash of their identity. */
export class PeriodEvents {
  private readonly events = new Map<string, EventInForce>();

  /** @param stretch half-open, epoch ms */
  constructor(private readonly stretch: { readonly fromMs: number; readonly toMs: number }) {}

  /** Takes what a replay tells of a record. */
  take(replayed: Replayed, offset: number): void {
    if (replayed.kind === 'close') return;
    const { event, idHash } = replayed;
    const { source, id, revision, body } = event;
    if (body && this.touches(body)) this.events.set(idHash, { source, id, revision, offset, body });
    else this.events.delete(idHash);
  }

  /** As of now; later records do not change what was given out. */
  all(): ReadonlyMap<string, EventInForce> {
    return new Map(this.events);
  }

  private touches({ startedAtMs, endedAtMs }: Body): boolean {
    return endedAtMs >= this.stretch.fromMs && startedAtMs < this.stretch.toMs;
  }
}
