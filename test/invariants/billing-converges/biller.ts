import { ContractRegistry } from '#contracts';
import { AdjustmentRegistry } from '#invoicing';
import { createLogger } from '#runtime';
import { CloseReader, DocumentReader, LateReader, LedgerStore, UsageReader } from '#store';
import { CloseCalendar } from '../../../apps/billing/src/draft/close-calendar.js';
import { Closer } from '../../../apps/billing/src/close/closer.js';
import { invoicesOfClient } from '../../../apps/billing/src/close/invoices-of-client.js';
import { LateWatch } from '../../../apps/billing/src/close/late-watch.js';
import { contractReader } from '../../../apps/billing/src/contracts/contract-reader.js';
import { Drafter } from '../../../apps/billing/src/draft/drafter.js';
import { CloseCalculator } from '../../../apps/billing/src/draft/close-calculator.js';
import { InvoicePublisher } from '../../../apps/billing/src/ledger/invoice-publisher.js';
import { LedgerFolder } from '../../../apps/billing/src/ledger/ledger-folder.js';
import { Fuse } from './fuse.js';
import { PARTITIONS } from './environment.js';
import type { BillingEnvironment } from './environment.js';

const SERIES = 0;
const logger = createLogger('billing', 'silent');

/** Time between two rounds, so that everything scheduled for a retry is retried. */
const ROUND_MS = 61_000;

/**
 * A billing process without its process: its parts, wired as the process wires them, worked round by round,
 * killed by a fuse.
 */
export class Biller {
  readonly fuse = new Fuse();
  private readonly book = new ContractRegistry();
  private readonly calendar = new CloseCalendar(this.book);
  private readonly sign = contractReader(this.book, ({ clientId }) => this.calendar.signed(clientId), logger);
  private readonly publisher: InvoicePublisher;
  private readonly ledger: LedgerStore;
  private readonly documents: DocumentReader;
  private readonly folder: LedgerFolder;
  private readonly drafter: Drafter;
  private readonly lateWatch: LateWatch;
  private readonly closer: Closer;
  private contractsRead = 0;
  private ledgerAt: number | undefined;
  private rounds = 0;
  /** The simulated clock: periods that end later are not closed yet. */
  private nowMs = 0;

  constructor(private readonly environment: BillingEnvironment) {
    const { kafka, topics, keys, prefix } = environment;
    const redis = environment.redis;
    const guard = <T extends object>(part: T): T => this.fuse.guard(part);
    this.publisher = new InvoicePublisher(kafka, topics.invoices.name, `${prefix}ledger`, SERIES);
    this.ledger = guard(new LedgerStore(redis, keys.drafts));
    const series = [{ publisher: guard(this.publisher), pattern: '{NNNNNN}' }];
    this.folder = new LedgerFolder(this.ledger, series, logger);
    const usage = guard(new UsageReader(redis, keys.journal, (clientId) => environment.home(clientId)));
    const late = guard(new LateReader(redis, keys.journal));
    this.documents = guard(new DocumentReader(redis, keys.drafts, 1));
    const issuer = { series: 'main', party: { name: 'Seller' } };
    const seller = { issuer: () => issuer };
    const producer = guard(environment.producer);
    this.lateWatch = new LateWatch(late, usage, this.book, this.calendar, 0);
    this.drafter = new Drafter(
      guard(new CloseReader(redis, keys.journal)),
      this.ledger,
      new CloseCalculator(this.book, usage, late, this.documents, seller, new AdjustmentRegistry()),
      producer,
      { topic: topics.drafts.name, partitions: 1, findPartition: () => SERIES },
      this.calendar,
      logger,
      () => undefined,
    );
    const calendar = {
      due: (clientIds: readonly string[]) => this.calendar.due(clientIds, this.nowMs),
      closesMet: (clientId: string) => this.calendar.closesMet(clientId),
      lastIgnored: (clientId: string) => this.calendar.lastIgnored(clientId),
    };
    const journal = { topic: topics.journal.name, partitions: PARTITIONS };
    this.closer = new Closer(calendar, this.lateWatch, producer, journal);
  }

  /** One round of work. What fails is retried in the next round, unless the fuse has blown. */
  async round(nowMs: number): Promise<void> {
    this.nowMs = nowMs;
    const clockMs = Date.now() + ++this.rounds * ROUND_MS;
    try {
      await this.foldDrafts();
      for (let partition = 0; partition < PARTITIONS; partition++) {
        while ((await this.drafter.read(partition)) > 0);
        await this.calendar.readInvoices((clientId) => invoicesOfClient(this.documents, clientId));
        while ((await this.lateWatch.read(partition)) > 0);
      }
      await this.readContracts();
      await this.drafter.draft(clockMs, () => true);
      await this.closer.close(this.book.clientIds(), clockMs);
      await this.foldDrafts();
    } catch {
      this.ledgerAt = undefined;
    }
  }

  async stop(): Promise<void> {
    await this.publisher.close().catch(() => undefined);
  }

  private async readContracts(): Promise<void> {
    const log = await this.environment.logs.contracts.read(0);
    log.slice(this.contractsRead).forEach(this.sign);
    this.contractsRead = log.length;
  }

  /**
   * Folds drafts as the batch server does: from the position in Redis, and again from there whenever Redis
   * reports another one.
   */
  private async foldDrafts(): Promise<void> {
    const { position } = await this.ledger.read(SERIES);
    if (this.ledgerAt !== position) this.ledgerAt = undefined;
    this.ledgerAt ??= (await this.folder.position(SERIES))?.offset ?? 0;
    const log = await this.environment.logs.drafts.read(SERIES);
    while (this.ledgerAt < log.length) {
      const records = log.slice(this.ledgerAt, this.ledgerAt + 50);
      const from: number = this.ledgerAt;
      const at = { topic: this.environment.topics.drafts.name, partition: SERIES, position: from };
      this.ledgerAt = (await this.folder.fold({ ...at, records, highWatermark: log.length })).position;
    }
  }
}
