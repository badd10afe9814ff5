import { closeIdOf } from '#invoicing';
import type { Producer } from '#kafka';
import type { Logger } from '#runtime';
import type { ClientClose, CloseReader, LedgerStore } from '#store';
import type { CloseCalendar } from '../close/close-calendar.js';
import type { Reckoner } from './reckoner.js';

const CLOSES_AT_ONCE = 200;
/** A batch that the ledger has not booked after so long is reckoned again: it may have been refused. */
const REPEAT_AFTER_MS = 5_000;
/** Closes that could not be reckoned are tried again so often. */
const RETRY_AFTER_MS = 10_000;

interface Pending {
  readonly close: ClientClose;
  tryAgainAtMs: number;
}

/**
 * Turns every close that the fold has met into a batch of drafts: closes are read in the order of the log from the
 * first one on, those booked already are passed over, and a client's next close waits for the one before. Appending
 * a batch twice is harmless (the ledger takes the first of a close), so nothing has to be remembered.
 */
export class Drafter {
  private readonly readUpTo = new Map<number, number>();
  private pending: Pending[] = [];
  /** Clients whose close could not be reckoned, and why. */
  readonly waiting = new Map<string, string>();

  constructor(
    private readonly closes: CloseReader,
    private readonly ledger: Pick<LedgerStore, 'read'>,
    private readonly reckoner: Reckoner,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly drafts: {
      readonly topic: string;
      /** One for each number series. */
      readonly partitions: number;
      readonly partitionOf: (clientId: string) => number;
    },
    private readonly calendar: CloseCalendar,
    private readonly logger: Logger,
  ) {}

  /** Reads the next closes of a partition; returns how many. */
  async read(partition: number): Promise<number> {
    const after = this.readUpTo.get(partition) ?? -1;
    const closes = await this.closes.closesAfter(partition, after, CLOSES_AT_ONCE);
    for (const close of closes) {
      this.calendar.closed(close);
      this.pending.push({ close, tryAgainAtMs: 0 });
    }
    const last = closes.at(-1);
    if (last) this.readUpTo.set(partition, last.offset);
    return closes.length;
  }

  /** Closes that the fold has met and the ledger has not booked, as far as this process knows: of some clients. */
  unbooked(isMeant: (clientId: string) => boolean): number {
    return this.pending.filter(({ close }) => isMeant(close.clientId)).length;
  }

  /** Drafts what can be drafted now, of the clients whose series this process leads. */
  async draft(nowMs: number, isLed: (clientId: string) => boolean): Promise<void> {
    const still: Pending[] = [];
    for (let from = 0; from < this.pending.length; from += CLOSES_AT_ONCE) {
      still.push(...(await this.draftSome(this.pending.slice(from, from + CLOSES_AT_ONCE), nowMs, isLed)));
    }
    this.pending = still;
  }

  private async draftSome(
    some: readonly Pending[],
    nowMs: number,
    isLed: (clientId: string) => boolean,
  ): Promise<Pending[]> {
    const ids = ({ clientId, index }: ClientClose): [string, string] => [
      closeIdOf(clientId, index),
      closeIdOf(clientId, index - 1),
    ];
    const { isBooked, sequenceOf } = await this.askLedger(
      [...new Set(some.flatMap(({ close }) => ids(close)))],
      [...new Set(some.map(({ close }) => close.clientId))],
    );
    const still: Pending[] = [];
    for (const entry of some) {
      const { close } = entry;
      const [own, previous] = ids(close);
      if (isBooked(own)) {
        this.waiting.delete(close.clientId);
        continue;
      }
      still.push(entry);
      if (!isLed(close.clientId) || nowMs < entry.tryAgainAtMs) continue;
      if (close.index > 1 && !isBooked(previous)) continue;
      const done = await this.append(close, sequenceOf(close.clientId));
      entry.tryAgainAtMs = nowMs + (done ? REPEAT_AFTER_MS : RETRY_AFTER_MS);
    }
    return still;
  }

  /** Closes are asked for in all series: one without a contract was booked in the first, as coming to nothing. */
  private async askLedger(closeIds: readonly string[], clientIds: readonly string[]) {
    const { partitions, partitionOf } = this.drafts;
    const states = await Promise.all(
      Array.from({ length: partitions }, (_, partition) =>
        this.ledger.read(partition, { closeIds, clientIds, scopes: [] }),
      ),
    );
    return {
      isBooked: (closeId: string): boolean => states.some(({ booked }) => booked.has(closeId)),
      sequenceOf: (clientId: string): number => states[partitionOf(clientId)]?.sequences.get(clientId) ?? 0,
    };
  }

  private async append(close: ClientClose, afterSequence: number): Promise<boolean> {
    const { clientId } = close;
    try {
      const batch = await this.reckoner.reckon(close, afterSequence);
      const { topic, partitionOf } = this.drafts;
      await this.producer.send(topic, [
        { key: clientId, value: JSON.stringify(batch), partition: partitionOf(clientId) },
      ]);
      this.waiting.delete(clientId);
      return true;
    } catch (err) {
      const reason = err instanceof Error ? err.message : String(err);
      if (this.waiting.get(clientId) !== reason) {
        this.logger.error({ clientId, err }, 'a close waits: it cannot be reckoned');
      }
      this.waiting.set(clientId, reason);
      return false;
    }
  }
}
