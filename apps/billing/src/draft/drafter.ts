import { closeId } from '#invoicing';
import { batchBySize } from '#kafka';
import type { OutgoingRecord, Producer } from '#kafka';
import { draftRecord } from '#records';
import type { Logger } from '#runtime';
import type { ClientClose, CloseReader, LedgerStore, WaitingReason } from '#store';
import type { CloseCalendar } from './close-calendar.js';
import { mapConcurrently } from '#runtime';
import { isoInstant } from '#usage';
import { CloseBlockedError } from '../close-blocked-error.js';
import { LedgerView, PendingClose } from './pending-close.js';
import type { CloseCalculator } from './close-calculator.js';

const CLOSES_PER_READ = 500;
/** Closes drafted in a round: about a second of work, after which others have their turn. */
const DRAFTS_PER_ROUND = 200;
/** Closes computed concurrently: enough to hide the store's latency, with few periods in memory. */
const COMPUTED_CONCURRENTLY = 8;
/** Batches waiting for the ledger, at most: enough for its largest slice; more would only become outdated. */
const MAX_IN_PROGRESS = 1_000;

interface Drafted {
  readonly entry: PendingClose;
  readonly record: OutgoingRecord;
}

/**
 * Turns every folded close into a batch of drafts. Closes are read in the order of the log from the first one
 * on, those already booked are skipped, and a client's next close waits for the previous one. Appending a batch
 * twice is harmless (the ledger takes the first of a close), so no state has to be kept.
 */
export class Drafter {
  private readonly readUpTo = new Map<number, number>();
  private pending: PendingClose[] = [];
  private readonly booked = new Map<number, number>();
  /** Clients whose close could not be computed, and why. */
  readonly waiting = new Map<string, WaitingReason>();

  constructor(
    private readonly closes: Pick<CloseReader, 'readCloses'>,
    private readonly ledger: Pick<LedgerStore, 'read'>,
    private readonly calculator: Pick<CloseCalculator, 'compute'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly drafts: {
      readonly topic: string;
      /** One for each number series. */
      readonly partitions: number;
      readonly findPartition: (clientId: string) => number;
    },
    private readonly calendar: Pick<CloseCalendar, 'closed'>,
    private readonly logger: Logger,
    /** Called for each close that books nothing. */
    private readonly onIgnored: () => void,
  ) {}

  /** Reads the next closes of a partition; returns their number. */
  async read(partition: number): Promise<number> {
    const after = this.readUpTo.get(partition) ?? -1;
    const closes = await this.closes.readCloses(partition, after, CLOSES_PER_READ);
    for (const close of closes) {
      this.calendar.closed(close);
      this.pending.push(new PendingClose(close));
    }
    const last = closes.at(-1);
    if (last) this.readUpTo.set(partition, last.offset);
    return closes.length;
  }

  /**
   * For a number series, as far as this process knows: closes that are folded and not booked by the ledger,
   * those of them whose drafts are appended, and closes that it has drafted and seen booked.
   */
  progress(series: number): { readonly unbooked: number; readonly drafted: number; readonly booked: number } {
    const unbooked = this.pending.filter(({ clientId }) => this.drafts.findPartition(clientId) === series);
    const drafted = unbooked.filter(({ isDrafted }) => isDrafted).length;
    return { unbooked: unbooked.length, drafted, booked: this.booked.get(series) ?? 0 };
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  /** Drafts the closes that are ready, of clients whose series this process leads; returns their number. */
  async draft(nowMs: number, isLed: (clientId: string) => boolean): Promise<number> {
    const ready = await this.pick(nowMs, isLed);
    const drafted = await mapConcurrently(ready, COMPUTED_CONCURRENTLY, (one) => this.compute(one, nowMs));
    return this.append(
      drafted.filter((draft) => draft !== undefined),
      nowMs,
    );
  }

  /** Drops booked closes and finds the next ones to draft, from the oldest on, as far as there is room. */
  private async pick(nowMs: number, isLed: (clientId: string) => boolean) {
    const ready: { readonly entry: PendingClose; readonly afterSequence: number }[] = [];
    const unbooked: PendingClose[] = [];
    let [inProgress, checked] = [0, 0];
    const hasRoom = (): boolean =>
      ready.length < DRAFTS_PER_ROUND && inProgress + ready.length < MAX_IN_PROGRESS;
    while (checked < this.pending.length && hasRoom()) {
      const some = this.pending.slice(checked, checked + CLOSES_PER_READ);
      checked += some.length;
      const ledger = await this.readLedger(some);
      for (const entry of some) {
        const { clientId, close } = entry;
        if (ledger.isBooked(clientId, close.index)) {
          this.noteBooked(entry);
          continue;
        }
        unbooked.push(entry);
        if (entry.isInProgress(ledger, nowMs)) inProgress += 1;
        else if (isLed(clientId) && hasRoom() && entry.isReady(ledger, nowMs))
          ready.push({
            entry,
            afterSequence: ledger.sequence(clientId, this.drafts.findPartition(clientId)),
          });
      }
    }
    this.pending = [...unbooked, ...this.pending.slice(checked)];
    return ready;
  }

  /** Looks in all series: a close without a contract was booked in the first, without documents. */
  private async readLedger(some: readonly PendingClose[]): Promise<LedgerView> {
    const ids = some.flatMap(({ close: { clientId, index } }) => [
      closeId(clientId, index),
      closeId(clientId, index - 1),
    ]);
    const clientIds = [...new Set(some.map(({ clientId }) => clientId))];
    const query = { closeIds: [...new Set(ids)], clientIds, scopes: [] };
    const all = Array.from({ length: this.drafts.partitions }, (_, partition) => partition);
    return new LedgerView(await Promise.all(all.map((partition) => this.ledger.read(partition, query))));
  }

  private noteBooked({ clientId, isDrafted }: PendingClose): void {
    this.waiting.delete(clientId);
    if (!isDrafted) return;
    const series = this.drafts.findPartition(clientId);
    this.booked.set(series, (this.booked.get(series) ?? 0) + 1);
  }

  private async compute(
    { entry, afterSequence }: { readonly entry: PendingClose; readonly afterSequence: number },
    nowMs: number,
  ): Promise<Drafted | undefined> {
    const { clientId } = entry;
    try {
      const { batch, isIgnored } = await this.calculator.compute(entry.close, afterSequence);
      if (isIgnored) this.noteIgnored(entry.close);
      const partition = this.drafts.findPartition(clientId);
      return { entry, record: draftRecord(batch, partition) };
    } catch (err) {
      this.noteWaiting(entry, err, nowMs);
      return undefined;
    }
  }

  /** A failure to append concerns only the clients of that batch: the largest drafts are alone in theirs. */
  private async append(drafted: readonly Drafted[], nowMs: number): Promise<number> {
    const entries = new Map(drafted.map(({ entry, record }) => [record, entry]));
    let count = 0;
    for (const batch of batchBySize(entries.keys())) {
      const some = batch.map((record) => entries.get(record)).filter((entry) => entry !== undefined);
      try {
        const appended = await this.producer.send(this.drafts.topic, batch);
        const offsets = new Map(appended.map(({ partition, baseOffset }) => [partition, baseOffset]));
        for (const entry of some) {
          const partition = this.drafts.findPartition(entry.clientId);
          const offset = offsets.get(partition) ?? 0;
          offsets.set(partition, offset + 1);
          entry.drafted({ partition, offset }, nowMs);
          this.waiting.delete(entry.clientId);
        }
        count += some.length;
      } catch (err) {
        for (const entry of some) this.noteWaiting(entry, err, nowMs);
      }
    }
    return count;
  }

  private noteIgnored({ clientId, partition, offset, fromMs, toMs }: ClientClose): void {
    const [from, to] = [isoInstant(fromMs), isoInstant(toMs)];
    this.logger.warn(
      { clientId, partition, offset, from, to },
      "a close is ignored: it matches no period of the client's calendar",
    );
    this.onIgnored();
  }

  private noteWaiting(entry: PendingClose, err: unknown, nowMs: number): void {
    const { clientId } = entry;
    const reason = err instanceof Error ? err.message : String(err);
    entry.failed(nowMs);
    if (this.waiting.get(clientId)?.reason !== reason)
      this.logger.error({ clientId, err }, 'a close waits: it cannot be drafted');
    this.waiting.set(clientId, {
      reason,
      ...(err instanceof CloseBlockedError && { cause: err.waitingCause }),
    });
  }
}
