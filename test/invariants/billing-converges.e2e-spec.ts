import { describe, expect, it } from '@jest/globals';
import { ContractRegistry } from '#contracts';
import { parseIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { DocumentReader } from '#store';
import { seeded } from '../integration/ingest/random-history.js';
import { closesOfClient, faultsOfClient, faultsOfLedger } from '../support/ledger-model/index.js';
import { isNightly } from '../support/nightly.js';
import { sharedServices } from '../support/shared-services.js';
import { Biller } from './billing-converges/biller.js';
import { History } from './billing-converges/history.js';
import { Ingest } from './billing-converges/ingest.js';
import { BillingEnvironment } from './billing-converges/environment.js';

/**
 * Random histories of a few clients run through the real fold, billing and ledger on real Kafka and Redis.
 * They run in this process, so that many histories fit into a run: two billers at the same time, killed at
 * any await, frozen and thawed, with Redis emptied during their work.
 * CONTADOR_MODEL_SEEDS=100-400 (or one, 17) runs those seeds instead of the first, or at night the first few.
 */
const [first = 1, last = first] = (process.env['CONTADOR_MODEL_SEEDS'] ?? (isNightly ? '1-9' : '1'))
  .split('-')
  .map(Number);
const SEEDS = Array.from({ length: last - first + 1 }, (_, index) => first + index);

const CLIENTS = ['acme', 'beta', 'gamma', 'delta'];
const STEPS = 80;

class Run {
  private readonly pick = seeded(this.seed * 7_907);
  private readonly history = new History(this.environment, this.pick, CLIENTS);
  private readonly ingest = new Ingest(this.environment);
  private readonly billers = [new Biller(this.environment), new Biller(this.environment)];
  /** Steps are drawn evenly; a step that is listed twice is twice as likely. */
  private readonly steps: readonly (() => unknown)[] = [
    ...Array.from({ length: 5 }, () => () => this.history.happen(1 + this.pick(15))),
    ...Array.from({ length: 3 }, () => () => this.history.sign()),
    ...Array.from({ length: 2 }, () => () => this.history.pass(1 + this.pick(25))),
    ...Array.from({ length: 2 }, () => () => this.ingest.fold(1 + this.pick(40), 1 + this.pick(60))),
    ...Array.from({ length: 6 }, () => () => this.work(0, 1)),
    ...Array.from({ length: 2 }, () => () => Promise.all([this.work(this.pick(2)), this.history.happen(9)])),
    () => Promise.all([this.bill(0), this.bill(1), this.ingest.fold(1 + this.pick(40))]),
    () => Promise.all([this.work(0), this.history.sign(), this.history.sign()]),
    ...Array.from({ length: 2 }, () => () => Promise.all([this.work(this.pick(2)), this.history.forge()])),
    () => Promise.all([this.work(0, 1), this.empty('journal', false)]),
    () => Promise.all([this.environment.wipe('journal'), this.environment.wipe('drafts')]),
  ];

  constructor(
    private readonly environment: BillingEnvironment,
    private readonly seed: number,
  ) {}

  async happen(): Promise<void> {
    for (const clientId of CLIENTS) if (this.pick(3) > 0) await this.history.sign(clientId);
    for (let step = 0; step < STEPS; step++) await this.steps[this.pick(this.steps.length)]?.();
    for (const clientId of CLIENTS) await this.history.sign(clientId);
    // Passes two ends of months, so that the next invoices book the late usage.
    for (const days of [2, 33]) {
      this.history.passJune(days);
      await this.settle();
    }
    await Promise.all(this.billers.map((biller) => biller.stop()));
  }

  /** Works until nothing new is written. */
  private async settle(): Promise<void> {
    for (let quiet = 0, rounds = 0; quiet < 3; rounds++) {
      const before = await this.written();
      await this.ingest.fold(200);
      await this.round(rounds % 2);
      quiet = (await this.written()) === before ? quiet + 1 : 0;
      expect(rounds).toBeLessThan(200);
    }
  }

  private async written(): Promise<string> {
    const { journal, drafts, invoices } = this.environment.logs;
    const logs = await Promise.all([journal.read(0), journal.read(1), drafts.read(0), invoices.read(0)]);
    return logs.map(({ length }) => length).join();
  }

  /** A quarter of an hour of work by the processes: usage is folded, and the given billers work. */
  private async work(...billers: number[]): Promise<void> {
    for (let times = 2 + this.pick(3); times > 0; times--) {
      await this.ingest.fold(1 + this.pick(60));
      if (this.pick(3) === 0) await Promise.all(billers.map((which) => this.bill(which)));
      else await this.bill(billers[this.pick(billers.length)] ?? 0);
    }
  }

  /**
   * One round of a biller. Sometimes the biller dies at one of its awaits, or Redis is emptied, and sometimes
   * refilled, there.
   */
  private async bill(which: number): Promise<void> {
    const nth = 1 + this.pick(60);
    const fuse = this.billers[which]?.fuse;
    const log = this.pick(2) === 0 ? 'journal' : 'drafts';
    const refill = this.pick(2) === 0;
    const chance = this.pick(8);
    if (chance < 2) fuse?.kill(nth);
    if (chance === 2) fuse?.arm(nth, () => this.empty(log, refill));
    await this.round(which);
  }

  private async empty(log: 'journal' | 'drafts', refill: boolean): Promise<void> {
    await this.environment.wipe(log);
    if (refill) await this.ingest.fold(100);
  }

  private async round(which: number): Promise<void> {
    const biller = this.billers[which];
    await biller?.round(this.history.nowMs);
    if (!biller?.fuse.isBlown) return;
    this.billers[which] = new Biller(this.environment);
    await biller.stop();
  }
}

/** The faults of the documents, derived from the logs alone. */
async function findFaults(
  environment: BillingEnvironment,
): Promise<{ faults: string[]; closes: number; documents: IssuedDocument[] }> {
  const published = await environment.logs.invoices.read(0);
  const documents = published.map(
    ({ value }) => (JSON.parse(String(value)) as { data: IssuedDocument }).data,
  );
  const book = new ContractRegistry();
  for (const { value, appendedAtMs } of await environment.logs.contracts.read(0)) {
    book.add(JSON.parse(String(value)), appendedAtMs);
  }
  const faults = faultsOfLedger(documents);
  let count = 0;
  for (const clientId of CLIENTS) {
    const closes = closesOfClient(
      await environment.logs.journal.read(environment.home(clientId)),
      book.signed(clientId),
      clientId,
    );
    const own = documents.filter((document) => document.clientId === clientId);
    faults.push(...faultsOfClient(closes, own).map((fault) => `${clientId}: ${fault}`));
    count += closes.length;
  }
  return { faults, closes: count, documents };
}

describe('billing converges to the amount owed', () => {
  it.each(SEEDS)(
    'after every close, despite late usage, dead billers and closes by other publishers (seed %i)',
    async (seed) => {
      const environment = await BillingEnvironment.open(sharedServices());
      try {
        await new Run(environment, seed).happen();
        const { faults, closes, documents } = await findFaults(environment);
        expect({ seed, faults }).toEqual({ seed, faults: [] });
        expect(closes).toBeGreaterThan(CLIENTS.length);
        const stored = await new DocumentReader(environment.redis, environment.keys.drafts, 1).documents({
          limit: 100_000,
        });
        expect(stored.map(parseIssuedDocument)).toEqual(documents);
      } finally {
        await environment.close();
      }
    },
    120_000,
  );
});
