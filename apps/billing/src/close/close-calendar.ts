import { closeDueMs, isOfCalendar, openPeriods } from '#contracts';
import type { ContractRegistry, Period } from '#contracts';
import type { ClientClose } from '#store';

/** A client's next period to close, and the earliest time to close it. */
export interface NextClose {
  readonly clientId: string;
  readonly period: Period;
  readonly dueAtMs: number;
}

/** A client's closes as recorded in the logs. */
interface ClientCalendar {
  readonly closes: ClientClose[];
  /** Number of them compared with the calendar so far. */
  compared: number;
  /** The last of the compared closes that counts. */
  last: ClientClose | undefined;
  /** 'unknown' until it is computed. */
  next: NextClose | undefined | 'unknown';
}

/**
 * Determines for every client which period closes next: the first one after its last close that counts, or
 * after its contract began. Updated from the logs: a version signed, a close folded.
 */
export class CloseCalendar {
  private readonly clients = new Map<string, ClientCalendar>();

  constructor(private readonly contracts: Pick<ContractRegistry, 'versions' | 'signed'>) {}

  /** A contract version was added: the client's next period may change, and so may the closes that count. */
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

  /** Number of the client's closes that were folded, whether they count or not. */
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

  /**
   * undefined: no period follows, since the contract has ended, its table of periods is used up, or there is
   * none.
   */
  nextClose(clientId: string): NextClose | undefined {
    const client = this.compared(clientId);
    if (client.next === 'unknown') client.next = this.compute(clientId, client.last);
    return client.next;
  }

  private compute(clientId: string, last: ClientClose | undefined): NextClose | undefined {
    const versions = this.contracts.versions(clientId);
    const period = openPeriods(versions, last?.toMs).next().value;
    return period && { clientId, period, dueAtMs: closeDueMs(period, versions) };
  }

  private compared(clientId: string): ClientCalendar {
    const client = this.clientOf(clientId);
    for (const close of client.closes.slice(client.compared)) {
      if (isOfCalendar(close, client.last, this.contracts.signed(clientId))) client.last = close;
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
