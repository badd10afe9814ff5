import { closeIdOf } from '#invoicing';
import { batchBySize } from '#kafka';
import type { OutgoingRecord, Producer } from '#kafka';
import type { Logger } from '#runtime';
import type { ClientClose, CloseReader, LedgerStore, WaitingReason } from '#store';
import type { CloseCalendar } from '../close/close-calendar.js';
import { mapConcurrently } from './map-concurrently.js';
import { CloseBlockedError } from './close-blocked-error.js';
import { LedgerView, PendingClose } from './pending-close.js';
import type { CloseCalculator } from './close-calculator.js';

const CLOSES_AT_ONCE = 500;
/** Closes drafted in a round: a second or so of work, after which others have their turn. */
const DRAFTS_A_ROUND = 200;
/** Reckoned at the same time: enough for the store's answers not to be waited for, and few periods in memory. */
const RECKONED_AT_ONCE = 8;
/** Batches before the ledger: enough for its largest slice; more would only age. */
const UNDER_WAY = 1_000;

interface Drafted {
  readonly entry: PendingClose;
  readonly record: OutgoingRecord;
}

/**
 * Turns every close that the fold has met into a batch of drafts: closes are read in the order of the log from the
 * first one on, those booked already are passed over, and a client's next close waits for the one before. Appending
 * a batch twice is harmless (the ledger takes the first of a close), so nothing has to be remembered.
 */
export class Drafter {
  private readonly readUpTo = new Map<number, number>();
  private pending: PendingClose[] = [];
  private readonly booked = new Map<number, number>();
  /** Clients whose close could not be reckoned, and why. */
  readonly waiting = new Map<string, WaitingReason>();

  constructor(
    private readonly closes: Pick<CloseReader, 'closesAfter'>,
    private readonly ledger: Pick<LedgerStore, 'read'>,
    private readonly reckoner: Pick<CloseCalculator, 'compute'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly drafts: {
      readonly topic: string;
      /** One for each number series. */
      readonly partitions: number;
      readonly partitionOf: (clientId: string) => number;
    },
    private readonly calendar: Pick<CloseCalendar, 'closed'>,
    private readonly logger: Logger,
    /** Called for each close that is found to book nothing. */
    private readonly onIgnored: () => void,
  ) {}

  /** Reads the next closes of a partition; returns how many. */
  async read(partition: number): Promise<number> {
    const after = this.readUpTo.get(partition) ?? -1;
    const closes = await this.closes.closesAfter(partition, after, CLOSES_AT_ONCE);
    for (const close of closes) {
      this.calendar.closed(close);
      this.pending.push(new PendingClose(close));
    }
    const last = closes.at(-1);
    if (last) this.readUpTo.set(partition, last.offset);
    return closes.length;
  }

  /**
   * Of a number series, as far as this process knows: closes that the fold has met and the ledger has not booked,
   * those of them whose drafts are appended, and those that it has seen booked after it had drafted them.
   */
  standing(series: number): { readonly unbooked: number; readonly drafted: number; readonly booked: number } {
    const unbooked = this.pending.filter(({ clientId }) => this.drafts.partitionOf(clientId) === series);
    const drafted = unbooked.filter(({ isDrafted }) => isDrafted).length;
    return { unbooked: unbooked.length, drafted, booked: this.booked.get(series) ?? 0 };
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  /** Drafts what can be drafted now, of the clients whose series this process leads; returns how many. */
  async draft(nowMs: number, isLed: (clientId: string) => boolean): Promise<number> {
    const ready = await this.pick(nowMs, isLed);
    const drafted = await mapConcurrently(ready, RECKONED_AT_ONCE, (one) => this.reckon(one, nowMs));
    return this.append(
      drafted.filter((draft) => draft !== undefined),
      nowMs,
    );
  }

  /** Forgets what is booked and finds what to draft next, from the front on as far as there is room. */
  private async pick(nowMs: number, isLed: (clientId: string) => boolean) {
    const ready: { readonly entry: PendingClose; readonly afterSequence: number }[] = [];
    const still: PendingClose[] = [];
    let [underWay, asked] = [0, 0];
    const hasRoom = (): boolean => ready.length < DRAFTS_A_ROUND && underWay + ready.length < UNDER_WAY;
    while (asked < this.pending.length && hasRoom()) {
      const some = this.pending.slice(asked, asked + CLOSES_AT_ONCE);
      asked += some.length;
      const ledger = await this.askLedger(some);
      for (const entry of some) {
        const { clientId, close } = entry;
        if (ledger.isBooked(clientId, close.index)) {
          this.bookedNow(entry);
          continue;
        }
        still.push(entry);
        if (entry.isUnderWay(ledger, nowMs)) underWay += 1;
        else if (isLed(clientId) && hasRoom() && entry.isReady(ledger, nowMs))
          ready.push({
            entry,
            afterSequence: ledger.sequenceOf(clientId, this.drafts.partitionOf(clientId)),
          });
      }
    }
    this.pending = [...still, ...this.pending.slice(asked)];
    return ready;
  }

  /** Closes are asked for in all series: one without a contract was booked in the first, as coming to nothing. */
  private async askLedger(some: readonly PendingClose[]): Promise<LedgerView> {
    const ids = some.flatMap(({ close: { clientId, index } }) => [
      closeIdOf(clientId, index),
      closeIdOf(clientId, index - 1),
    ]);
    const clientIds = [...new Set(some.map(({ clientId }) => clientId))];
    const question = { closeIds: [...new Set(ids)], clientIds, scopes: [] };
    const all = Array.from({ length: this.drafts.partitions }, (_, partition) => partition);
    return new LedgerView(await Promise.all(all.map((partition) => this.ledger.read(partition, question))));
  }

  private bookedNow({ clientId, isDrafted }: PendingClose): void {
    this.waiting.delete(clientId);
    if (!isDrafted) return;
    const series = this.drafts.partitionOf(clientId);
    this.booked.set(series, (this.booked.get(series) ?? 0) + 1);
  }

  private async reckon(
    { entry, afterSequence }: { readonly entry: PendingClose; readonly afterSequence: number },
    nowMs: number,
  ): Promise<Drafted | undefined> {
    const { clientId } = entry;
    try {
      const { batch, isIgnored } = await this.reckoner.compute(entry.close, afterSequence);
      if (isIgnored) this.ignores(entry.close);
      const partition = this.drafts.partitionOf(clientId);
      return { entry, record: { key: clientId, value: JSON.stringify(batch), partition } };
    } catch (err) {
      this.waits(entry, err, nowMs);
      return undefined;
    }
  }

  /** What cannot be appended concerns the clients of that batch: the largest drafts come alone. */
  private async append(drafted: readonly Drafted[], nowMs: number): Promise<number> {
    const entries = new Map(drafted.map(({ entry, record }) => [record, entry]));
    let count = 0;
    for (const batch of batchBySize(entries.keys())) {
      const some = batch.map((record) => entries.get(record)).filter((entry) => entry !== undefined);
      try {
        const appended = await this.producer.send(this.drafts.topic, batch);
        const offsets = new Map(appended.map(({ partition, baseOffset }) => [partition, baseOffset]));
        for (const entry of some) {
          const partition = this.drafts.partitionOf(entry.clientId);
          const offset = offsets.get(partition) ?? 0;
          offsets.set(partition, offset + 1);
          entry.draftedAt({ partition, offset }, nowMs);
          this.waiting.delete(entry.clientId);
        }
        count += some.length;
      } catch (err) {
        for (const entry of some) this.waits(entry, err, nowMs);
      }
    }
    return count;
  }

  private ignores({ clientId, partition, offset, fromMs, toMs }: ClientClose): void {
    const [from, to] = [new Date(fromMs).toISOString(), new Date(toMs).toISOString()];
    this.logger.warn(
      { clientId, partition, offset, from, to },
      "a close books nothing: it is of no period of the client's calendar",
    );
    this.onIgnored();
  }

  private waits(entry: PendingClose, err: unknown, nowMs: number): void {
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
