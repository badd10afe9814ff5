import { closeDueMs, isOfCalendar, openPeriods } from '#contracts';
import type { ContractRegistry, Period } from '#contracts';
import type { ClientClose } from '#store';

/** A client's next period to close, and from when on it may be. */
export interface NextClose {
  readonly clientId: string;
  readonly period: Period;
  readonly dueAtMs: number;
}

/** What the logs hold of a client's closes. */
interface ClientCalendar {
  readonly closes: ClientClose[];
  /** How many of them have been compared with the calendar. */
  compared: number;
  /** Of those compared, the last that counts. */
  last: ClientClose | undefined;
  /** 'unknown' until it is asked for. */
  next: NextClose | undefined | 'unknown';
}

/**
 * Knows for every client which period closes next: the first one after its last close that counts, or after its
 * contract began. Kept up to date by what the logs hold: a version signed, a close folded.
 */
export class CloseCalendar {
  private readonly clients = new Map<string, ClientCalendar>();

  constructor(private readonly book: Pick<ContractRegistry, 'versions' | 'signed'>) {}

  /** A contract version was added: the client's next period may be another, and so may be which closes count. */
  signed(clientId: string): void {
    const client = this.clients.get(clientId);
    if (client) this.clients.set(clientId, fresh(client.closes));
  }

  closed(close: ClientClose): void {
    const client = this.clientOf(close.clientId);
    if (close.index <= (client.closes.at(-1)?.index ?? 0)) return;
    client.closes.push(close);
    client.next = 'unknown';
  }

  /** The client's last close that counts. */
  lastClose(clientId: string): ClientClose | undefined {
    return this.compared(clientId).last;
  }

  /** How many closes of the client the fold has met, whether they count or not. */
  closesMet(clientId: string): number {
    return this.clients.get(clientId)?.closes.at(-1)?.index ?? 0;
  }

  /** Next closes that are due, the longest due first. */
  due(clientIds: readonly string[], nowMs: number): NextClose[] {
    return clientIds
      .map((clientId) => this.nextClose(clientId))
      .filter((next) => next !== undefined)
      .filter((next) => next.dueAtMs <= nowMs)
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  /** undefined: no period follows, since the contract has ended, its table is used up, or there is none. */
  nextClose(clientId: string): NextClose | undefined {
    const client = this.compared(clientId);
    if (client.next === 'unknown') client.next = this.compute(clientId, client.last);
    return client.next;
  }

  private compute(clientId: string, last: ClientClose | undefined): NextClose | undefined {
    const versions = this.book.versions(clientId);
    const period = openPeriods(versions, last?.toMs).next().value;
    return period && { clientId, period, dueAtMs: closeDueMs(period, versions) };
  }

  private compared(clientId: string): ClientCalendar {
    const client = this.clientOf(clientId);
    for (const close of client.closes.slice(client.compared)) {
      if (isOfCalendar(close, client.last, this.book.signed(clientId))) client.last = close;
    }
    client.compared = client.closes.length;
    return client;
  }

  private clientOf(clientId: string): ClientCalendar {
    const client = this.clients.get(clientId) ?? fresh([]);
    this.clients.set(clientId, client);
    return client;
  }
}

const fresh = (closes: ClientClose[]): ClientCalendar => ({
  ...{ closes, compared: 0, last: undefined, next: 'unknown' },
});
