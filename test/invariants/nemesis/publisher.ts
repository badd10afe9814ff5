import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS } from '#usage';
import type { Deployment } from '../../support/deployment/index.js';
import { Traffic, closeRecord } from '../../support/traffic/index.js';
import type { ClientPlan, TrafficItem, TrafficRecord } from '../../support/traffic/index.js';
import { firstHeaderText } from '#kafka';
import { readJournal } from '../readings/journal.js';
import { fewClients } from '../../support/traffic/testing/few-clients.js';

const DAYS = 50;
const RECORDS_A_BATCH = 100;
const PAUSE_MS = 50;
/** A day of a client is closed after this many batches; events of it that follow are late. */
const BATCHES_A_CLOSE = 10;
/** How many records a storm repeats. */
const KEPT = 2_000;
/** Header that numbers the published records. */
const COUNTED = 'test-record';

/** Publishes traffic with a known total, as fast as it can. */
export class Publisher {
  readonly clients: readonly ClientPlan[];
  readonly traffic: Traffic;
  private readonly items: Iterator<TrafficItem>;
  private readonly kept: TrafficItem[] = [];
  private readonly closedDays = new Map<string, number>();
  private last: Promise<unknown> = Promise.resolve();
  private batches = 0;
  private published = 0;

  constructor(
    private readonly deployment: Deployment,
    seed: number,
  ) {
    const toMs = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    this.clients = fewClients().map((plan) => ({ ...plan, fromMs: toMs - DAYS * DAY_MS, toMs }));
    const shares = { wrongKey: 0.03, invalid: 0.01, superseded: 0.02, duplicate: 0.05 };
    this.traffic = new Traffic({ clients: this.clients, seed, shares, latestMs: toMs });
    this.items = this.traffic.records();
  }

  /** Publishes batch by batch until `hasEnded`; continues with repeats once there is nothing new. */
  async keepPublishing(hasEnded: () => boolean): Promise<void> {
    while (!hasEnded()) {
      await this.inTurn(() => this.publishSome());
      await sleep(PAUSE_MS);
    }
  }

  /** Publishes all recent records again, together; resolves to their number. */
  storm(): Promise<number> {
    return this.inTurn(async () => {
      for (const { meaning } of this.kept) this.traffic.tally.take(meaning);
      await this.publish(this.kept.map(({ record }) => record));
      return this.kept.length;
    });
  }

  private async publishSome(): Promise<void> {
    const batch = this.next(RECORDS_A_BATCH);
    if (batch.length === 0) {
      batch.push(...this.kept.slice(0, RECORDS_A_BATCH));
      for (const { meaning } of batch) this.traffic.tally.take(meaning);
    }
    this.kept.push(...batch);
    this.kept.splice(0, this.kept.length - KEPT);
    const records = batch.map(({ record }) => record);
    if (++this.batches % BATCHES_A_CLOSE === 0) records.push(...this.closeOne());
    await this.publish(records);
  }

  /** Appends each record once: where the broker could not confirm records, they are looked up in the log. */
  private async publish(records: readonly TrafficRecord[]): Promise<void> {
    let missing = records.map((record) => ({
      ...record,
      headers: { ...record.headers, [COUNTED]: String(++this.published) },
    }));
    for (const deadline = Date.now() + 60_000; missing.length > 0; await sleep(500)) {
      try {
        await this.deployment.publish(missing);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      missing = await this.withoutPublished(missing).catch(() => missing);
    }
  }

  private async withoutPublished<R extends TrafficRecord>(records: readonly R[]): Promise<R[]> {
    await sleep(500);
    const journal = (await readJournal(this.deployment)).flat();
    const there = new Set(journal.map(({ headers }) => firstHeaderText(headers, COUNTED)));
    return records.filter(({ headers }) => !there.has(String(headers[COUNTED])));
  }

  /** Closes the next day of one client; clients take turns. */
  private closeOne(): TrafficItem['record'][] {
    const plan = this.clients[(this.batches / BATCHES_A_CLOSE) % this.clients.length];
    const day = this.closedDays.get(plan?.profile.id ?? '') ?? 0;
    if (!plan || day >= DAYS) return [];
    this.closedDays.set(plan.profile.id, day + 1);
    this.traffic.tally.take({ kind: 'close' });
    const fromMs = plan.fromMs + day * DAY_MS;
    return [closeRecord(plan.profile.id, fromMs, fromMs + DAY_MS)];
  }

  private next(count: number): TrafficItem[] {
    const batch: TrafficItem[] = [];
    while (batch.length < count) {
      const item = this.items.next();
      if (item.done) break;
      batch.push(item.value);
    }
    return batch;
  }

  /** The tally takes records in the order in which they are published. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
