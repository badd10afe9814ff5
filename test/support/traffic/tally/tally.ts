import type { TimeRange } from '#usage';
import type { Body, EventFacts, LegFacts, Meaning, ShiftFacts } from '../facts.js';
import type { TallyCounters, TallyVerdict } from './counters.js';
import { noCounters } from './counters.js';

/** An event that has not been voided. */
export type ValidEvent = EventFacts & { readonly body: Body };

const ALWAYS: TimeRange = { fromMs: -Infinity, toMs: Infinity };

/**
 * The totals that contador must reach, updated record by record in the order of publishing. Simple on purpose
 * and independent of the product's code: it keeps every event and sums again on each call.
 */
export class Tally {
  readonly counters: TallyCounters = noCounters();
  readonly rejectedBy = new Map<string, number>();
  /** By client, then by event. */
  private readonly known = new Map<string, Map<string, EventFacts>>();

  take(meaning: Meaning): void {
    if (meaning.kind === 'close') return this.count('accepted');
    if (meaning.kind === 'rejected') {
      this.rejectedBy.set(meaning.code, (this.rejectedBy.get(meaning.code) ?? 0) + 1);
      return this.count('rejected');
    }
    if (meaning.misrouted) this.count('forwarded');
    const { clientId, source, id, revision } = meaning;
    const events = this.known.get(clientId) ?? new Map<string, EventFacts>();
    this.known.set(clientId, events);
    const key = JSON.stringify([source, id]);
    const known = events.get(key);
    if (known && revision <= known.revision)
      return this.count(revision === known.revision ? 'duplicate' : 'superseded');
    events.set(key, meaning);
    this.count('accepted');
  }

  /** Legs that count for a client and ended in the span. */
  legs(clientId: string, { fromMs, toMs }: TimeRange = ALWAYS): LegFacts[] {
    const legs: LegFacts[] = [];
    for (const body of this.bodies(clientId))
      if (body.kind === 'leg' && fromMs <= body.endedAtMs && body.endedAtMs < toMs) legs.push(body);
    return legs;
  }

  /** Shift time of a client within the span, by team and activity, as `team/activity` → ms. */
  staffed(clientId: string, { fromMs, toMs }: TimeRange = ALWAYS): Map<string, number> {
    const staffed = new Map<string, number>();
    for (const shift of this.shifts(clientId)) {
      const ms = Math.min(shift.endedAtMs, toMs) - Math.max(shift.startedAtMs, fromMs);
      if (ms <= 0) continue;
      const key = `${shift.team}/${shift.activity}`;
      staffed.set(key, (staffed.get(key) ?? 0) + ms);
    }
    return staffed;
  }

  /** Shifts that count for a client. */
  shifts(clientId: string): ShiftFacts[] {
    return [...this.bodies(clientId)].filter((body) => body.kind === 'shift');
  }

  /** A client's events, each in its highest revision. */
  events(clientId: string): ValidEvent[] {
    const events = this.known.get(clientId)?.values() ?? [];
    return [...events].filter((event): event is ValidEvent => event.body !== undefined);
  }

  private *bodies(clientId: string): Iterable<Body> {
    for (const { body } of this.known.get(clientId)?.values() ?? []) if (body) yield body;
  }

  private count(verdict: TallyVerdict): void {
    this.counters.received += 1;
    this.counters[verdict] += 1;
  }
}
