import { setTimeout as sleep } from 'node:timers/promises';
import { choosePartition } from '#kafka';
import { JournalFolder } from '#journal';
import type { RebuildNeeds } from '#journal';
import { CloseReader, JournalStore, Keyspace, UsageReader, partitionReports } from '#store';
import type { FoldSettings, RedisClient } from '#store';
import type { TimeRange } from '#usage';
import { listCloses, plainFold } from '../../ingest/plain-fold.js';
import type { Sums } from '../../ingest/plain-fold.js';
import { HOUR, T0, randomHistory } from '../../ingest/random-history.js';
import type { Entry } from '../../ingest/random-history.js';
import type { Waits } from './waits.js';

const SETTINGS: FoldSettings = {
  partitions: 12,
  lateWindowMs: 62 * 24 * HOUR,
  clockSkewMs: 300_000,
  maxBatchBytes: 2 ** 26,
};
const SLICE = 25;
const ALL = { fromMs: T0 - 24 * HOUR, toMs: T0 + 24 * HOUR };
const QUIET = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };

/**
 * One partition of a journal in memory, folded into a real Redis, and the expected results of its readers.
 */
export class JournalWorld {
  readonly clients: readonly string[];
  readonly history: readonly Entry[];
  readonly keys: Keyspace;
  /** The store holds at least the slices before `confirmed`, and none from `attempted` on. */
  confirmed = 0;
  private attempted = 0;
  /** Reads that match no state between the two. */
  readonly wrong: string[] = [];
  reads = 0;
  private readonly usage: UsageReader;

  constructor(
    private readonly redis: RedisClient,
    readonly partition: number,
    prefix: string,
    length: number,
  ) {
    this.keys = new Keyspace(prefix, 'journal');
    this.clients = Array.from({ length: 90 }, (_, index) => `client-${index}`)
      .filter((clientId) => choosePartition(clientId, SETTINGS.partitions) === partition)
      .slice(0, 5);
    this.history = randomHistory(partition + 1, length, this.clients);
    this.usage = new UsageReader(redis, this.keys, () => partition);
  }

  /** Folds slice by slice, as ingest's transport does: after a failure from the position in the store. */
  async ingest(to: number, waits: Waits, pauseMs = 0): Promise<void> {
    const { partition, history } = this;
    const folder = new JournalFolder(new JournalStore(this.redis, this.keys), QUIET, QUIET, SETTINGS);
    let at: number | undefined;
    while (at === undefined || at < to) {
      at = await waits.attempt(async () => {
        const position = at ?? (await folder.position(partition))?.offset ?? 0;
        this.checkPosition(position, this.confirmed, 'position');
        const records = history.slice(position, position + SLICE).map(({ record }) => record);
        this.attempted = Math.max(this.attempted, position + records.length);
        const head = { topic: 'journal', partition, position, highWatermark: history.length };
        const result = await folder.fold({ ...head, records });
        this.confirmed = Math.max(this.confirmed, result.position);
        return result.position;
      });
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }

  /** One round of the reads of billing and the console, all at the same time. */
  async readAll(waits: Waits): Promise<void> {
    const reads = [() => this.readReports(), () => this.readCloses(), () => this.readClientIds()];
    for (const clientId of this.clients) {
      reads.push(() => this.readUsageNow(clientId));
      listCloses(this.history, clientId).forEach(({ close, before }, index) => {
        if (before.length < this.confirmed)
          reads.push(() => this.readFrozen(clientId, close, index + 1, plainFold(before, clientId, close)));
      });
    }
    await Promise.all(reads.map((read) => waits.attempt(read)));
  }

  /** Usage of every client, and counters, after everything is folded. */
  async outcome() {
    const usage = await Promise.all(this.clients.map((clientId) => this.sums(clientId, ALL)));
    const report = (await partitionReports(this.redis, this.keys, SETTINGS.partitions))[this.partition];
    return { usage, position: report?.position, counts: report?.counters.counts };
  }

  expectedUsage = (): Sums[] => this.clients.map((clientId) => plainFold(this.history, clientId, ALL));

  rebuildNeeds(): RebuildNeeds {
    const ends = new Map(
      Array.from({ length: SETTINGS.partitions }, (_, each) => [each, { low: 0, high: 0 }]),
    );
    ends.set(this.partition, { low: 0, high: this.history.length });
    const log: RebuildNeeds['log'] = {
      topic: 'journal',
      ends: () => Promise.resolve(ends),
      committed: () => Promise.resolve(new Map([[this.partition, this.confirmed]])),
      read: async ({ partition, from, to }, onRecord) => {
        if (partition !== this.partition) return;
        for (const { record } of this.history.slice(from, to)) await onRecord(record);
      },
    };
    return { redis: this.redis, keys: this.keys, log, settings: SETTINGS };
  }

  private async readReports(): Promise<void> {
    const { confirmed } = this;
    const position = (await partitionReports(this.redis, this.keys, SETTINGS.partitions))[this.partition]
      ?.position;
    this.checkPosition(position ?? -1, confirmed, 'reported position');
  }

  private async readCloses(): Promise<void> {
    const { confirmed, partition } = this;
    const found = await new CloseReader(this.redis, this.keys).readCloses(partition, -1, 1_000);
    const offsets = this.clients
      .flatMap((clientId) => listCloses(this.history, clientId).map(({ before }) => before.length))
      .filter((offset) => offset < confirmed);
    const missing = offsets.filter((offset) => !found.some((close) => close.offset === offset));
    this.expect('closes that are missing', missing, [[]]);
  }

  private async readClientIds(): Promise<void> {
    if (this.confirmed < this.history.length / 2) return;
    const found = await this.usage.clientIds(SETTINGS.partitions);
    this.expect('clients', found.sort(), [[...this.clients].sort()]);
  }

  private async readFrozen(clientId: string, range: TimeRange, close: number, expected: Sums): Promise<void> {
    const found = await this.sums(clientId, range, close);
    this.expect(`usage of ${clientId} as of close ${close}`, found, [expected]);
  }

  /** Usage must equal the state after one of the slices committed meanwhile. */
  private async readUsageNow(clientId: string): Promise<void> {
    const { confirmed } = this;
    const found = await this.sums(clientId, ALL);
    const states: Sums[] = [];
    for (let to = confirmed; to <= this.attempted; to += SLICE)
      states.push(plainFold(this.history.slice(0, to), clientId, ALL));
    this.expect(`usage of ${clientId}`, found, states);
  }

  private async sums(clientId: string, { fromMs, toMs }: TimeRange, asOfClose?: number): Promise<Sums> {
    const selection = { clientId, fromMs, toMs, ...(asOfClose !== undefined && { asOfClose }) };
    const rows = (await this.usage.usage(selection)).flatMap((row) => (row.kind === 'contact' ? [row] : []));
    return {
      legs: rows.reduce((sum, { measures }) => sum + measures.legs, 0),
      talkMs: rows.reduce((sum, { measures }) => sum + measures.talkMs, 0),
    };
  }

  private checkPosition(position: number, from: number, what: string): void {
    this.reads++;
    if (position < from || position > this.attempted)
      this.wrong.push(`${what} ${position} is not from ${from} to ${this.attempted}`);
  }

  private expect(what: string, found: unknown, states: readonly unknown[]): void {
    this.reads++;
    const text = JSON.stringify(found);
    if (!states.some((state) => JSON.stringify(state) === text))
      this.wrong.push(`${what}: ${text} instead of ${JSON.stringify(states)}`);
  }
}
