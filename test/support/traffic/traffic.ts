import { DAY_MS } from '#usage';
import type { ClientPlan } from './client-profile.js';
import { EventDrawer, LEAD_MS } from './events/draw-events.js';
import { inRecord, written } from './events/encode.js';
import type { Publication } from './events/life.js';
import { eventHistory, revised } from './events/life.js';
import type { Body, EventFacts, Meaning, TrafficItem, TrafficRecord } from './facts.js';
import { invalidRecord } from './invalid/invalid-records.js';
import { LocalClock, QUARTER_MS } from './local-clock.js';
import { closeRecord } from './period-close.js';
import { Random } from './random.js';
import { Schedule } from './schedule.js';
import type { Shares } from './shares.js';
import { USUAL_SHARES } from './shares.js';
import { Tally } from './tally/tally.js';

export interface TrafficOptions {
  readonly clients: readonly ClientPlan[];
  readonly seed: number;
  readonly shares?: Partial<Shares>;
  /** Nothing ends after this: the publisher's clock. */
  readonly latestMs?: number;
}

/**
 * A contact centre's traffic with a known total. Records are made one by one on demand, in the order in which
 * platforms would publish them; the tally counts each as it is returned. Take `records` to its end, or call
 * `until` repeatedly; once the periods are closed, take `late`.
 */
export class Traffic {
  readonly tally = new Tally();
  private readonly random: Random;
  private readonly shares: Shares;
  private readonly schedule = new Schedule<Publication>();
  private readonly kept: EventFacts[] = [];
  private readonly drawers: readonly (readonly [ClientPlan, EventDrawer])[];
  private readonly firstMs: number;
  private readonly endMs: number;
  /** All quarters of an hour before this one are drawn. */
  private quarterMs: number;
  private invalid = 0;

  constructor(private readonly options: TrafficOptions) {
    const { clients, seed, shares } = options;
    this.random = new Random(seed);
    this.shares = { ...USUAL_SHARES, ...shares };
    this.drawers = this.createDrawers(clients);
    this.firstMs = Math.min(...clients.map(({ fromMs }) => fromMs)) - LEAD_MS;
    this.endMs = Math.max(...clients.map(({ toMs }) => toMs));
    this.quarterMs = Math.floor(this.firstMs / QUARTER_MS) * QUARTER_MS;
  }

  /** The share of the range that is made, 0 to 1. */
  get share(): number {
    return Math.min(1, (this.quarterMs - this.firstMs) / (this.endMs - this.firstMs));
  }

  records(): Generator<TrafficItem> {
    return this.generate(Infinity);
  }

  /** Records published before an instant; continues after the previous call. */
  *generate(beforeMs: number): Generator<TrafficItem> {
    while (this.quarterMs < Math.min(beforeMs, this.endMs)) {
      for (const [plan, drawer] of this.drawers)
        for (const event of drawer.draw(this.quarterMs)) this.begin(event, plan);
      this.quarterMs += QUARTER_MS;
      yield* this.published(Math.min(beforeMs, this.quarterMs));
    }
    yield* this.published(this.quarterMs < this.endMs ? Math.min(beforeMs, this.quarterMs) : beforeMs);
  }

  /** Records after the close: events of the closed period, changes to it, and a close that comes too late. */
  *late(): Generator<TrafficItem> {
    for (const event of this.kept) {
      yield this.item({ event, misrouted: false });
      if (this.random.chance(0.1)) yield this.item({ event, misrouted: false });
    }
    for (const { profile, fromMs } of this.options.clients) {
      const record = closeRecord(profile.id, fromMs - DAY_MS, fromMs + DAY_MS);
      yield this.counted(record, { kind: 'rejected', code: 'close-out-of-order' });
    }
  }

  /** An event from the caller, as platforms would publish it now. */
  one(event: EventFacts): TrafficItem {
    return this.item({ event, misrouted: false });
  }

  private createDrawers(clients: readonly ClientPlan[]): [ClientPlan, EventDrawer][] {
    const clocks = new Map<string, LocalClock>();
    return clients.map((plan) => {
      const { zone } = plan.profile;
      const clock = clocks.get(zone) ?? new LocalClock(zone);
      clocks.set(zone, clock);
      return [plan, new EventDrawer(this.random, plan, clock)];
    });
  }

  private begin(event: EventFacts, plan: ClientPlan): void {
    const { body } = event;
    if (!body || body.endedAtMs > (this.options.latestMs ?? Infinity)) return;
    const { late } = plan;
    const isKept = !late || (late.fromMs <= body.startedAtMs && body.endedAtMs < late.toMs);
    const shares = { ...this.shares, ...plan.shares, ...(!isKept && { late: 0 }) };
    const life = eventHistory(this.random, event as EventFacts & { body: Body }, shares, plan);
    for (const publication of life.publications) this.schedule.put(publication);
    if (life.late) this.kept.push(life.late);
    if (this.random.chance(shares.voidedUnseen)) {
      const unseen = revised({ ...event, id: `unseen-${event.id}` }, undefined);
      this.schedule.put({ atMs: body.endedAtMs, event: unseen, misrouted: false });
    }
  }

  private *published(beforeMs: number): Generator<TrafficItem> {
    for (const publication of this.schedule.take(beforeMs)) {
      yield this.item(publication);
      if (this.random.chance(this.shares.invalid)) {
        const { record, meaning } = invalidRecord(this.invalid++, publication.event.clientId);
        yield this.counted(record, meaning);
      }
    }
  }

  private item({ event, misrouted }: Omit<Publication, 'atMs'>): TrafficItem {
    const mode = this.random.chance(0.5) ? 'binary' : 'structured';
    const key = misrouted ? this.otherKey(event.clientId) : event.clientId;
    return this.counted(inRecord(written(this.random, event), mode, key), { ...event, misrouted });
  }

  private counted(record: TrafficRecord, meaning: Meaning): TrafficItem {
    this.tally.take(meaning);
    return { record, meaning };
  }

  private otherKey(clientId: string): string | null {
    const others = this.options.clients.map(({ profile }) => profile.id).filter((id) => id !== clientId);
    return this.random.pick([...others, 'some-phone-number', null]);
  }
}
