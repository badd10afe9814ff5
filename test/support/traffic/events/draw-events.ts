import type { ClientPlan, ClientProfile } from '../client-profile.js';
import type { Body, EventFacts, LegFacts } from '../facts.js';
import type { LocalClock } from '../local-clock.js';
import { QUARTER_MS } from '../local-clock.js';
import type { Random } from '../random.js';
import { drawLeg, drawTransfer } from './draw-leg.js';
import { eventType } from './encode.js';

const SOURCES = { call: '/pbx/main', chat: '/chat/widget', ticket: '/helpdesk/tickets' } as const;
const SHIFTS = '/wfm/schedule';
const TRANSFERRED = 0.06;
/** A range starts an hour early, so that events are on both sides of its start. */
export const LEAD_MS = 3_600_000;

/** Draws the events of one client. Each platform counts from 1, so clients and platforms share ids. */
export class EventDrawer {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly random: Random,
    private readonly plan: ClientPlan,
    private readonly clock: LocalClock,
  ) {}

  /** Contacts that arrive and shifts that start in a quarter of an hour. */
  draw(quarterMs: number): EventFacts[] {
    const { profile, fromMs, toMs } = this.plan;
    if (quarterMs < fromMs - LEAD_MS || quarterMs >= toMs) return [];
    return [...this.shifts(profile, quarterMs), ...this.contacts(profile, quarterMs)];
  }

  private *contacts(profile: ClientProfile, quarterMs: number): Iterable<EventFacts> {
    const { month, hour, weekday } = this.clock.localTime(quarterMs);
    const { busiestHour, hours, weekdays, months } = profile;
    const rhythm = (hours[hour] ?? 0) * (weekdays[weekday - 1] ?? 0) * (months?.[month - 1] ?? 1);
    const usual = (busiestHour / 4) * rhythm;
    const expected = usual * (0.7 + 0.6 * this.random.next());
    const count = Math.floor(expected) + (this.random.chance(expected % 1) ? 1 : 0);
    for (let n = 0; n < count; n++) {
      const arrivedAtMs = quarterMs + 1000 * this.random.integer(0, QUARTER_MS / 1000 - 1);
      const first = drawLeg(this.random, profile, arrivedAtMs, `c-${this.next('contact')}`);
      yield this.legEvent(first);
      if (first.channel === 'call' && first.outcome === 'handled' && this.random.chance(TRANSFERRED))
        yield this.legEvent(drawTransfer(this.random, profile, first));
    }
  }

  private *shifts({ shifts, agents }: ClientProfile, quarterMs: number): Iterable<EventFacts> {
    const { time, weekday } = this.clock.localTime(quarterMs);
    if (weekday > 5) return;
    for (const { from, minutes, activity } of shifts) {
      if (from !== time) continue;
      const endedAtMs = quarterMs + minutes * 60_000;
      for (let n = 1; n <= agents; n++) {
        const agentId = `d-${n}`;
        const shift = { kind: 'shift', team: 'dedicated', agentId, activity } as const;
        yield this.event(SHIFTS, { ...shift, startedAtMs: quarterMs, endedAtMs });
      }
    }
  }

  private readonly legEvent = (leg: LegFacts): EventFacts => this.event(SOURCES[leg.channel], leg);

  private event(source: string, body: Body): EventFacts {
    const id = String(this.next(source));
    return {
      kind: 'event',
      clientId: this.plan.profile.id,
      source,
      id,
      type: eventType(body),
      revision: 0,
      body,
    };
  }

  private next(series: string): number {
    const next = (this.counts.get(series) ?? this.plan.idsFrom ?? 0) + 1;
    this.counts.set(series, next);
    return next;
  }
}
