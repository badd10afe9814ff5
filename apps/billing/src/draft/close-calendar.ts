import { closeDueMs, countClose, closeGround, latestEnd, openPeriods } from '#contracts';
import type { ContractRegistry, CountedSoFar, InvoicedPeriod, Period } from '#contracts';
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
  /** The client's invoices, once they have been read. */
  readonly invoiced: readonly InvoicedPeriod[];
  /** Number of the closes compared with the calendar so far. */
  compared: number;
  /** Those of the compared closes that count. */
  counted: CountedSoFar & { readonly last: ClientClose | undefined };
  /** Whether all of the compared closes count. */
  allCount: boolean;
  /** Number of the compared closes that count by their invoice alone. */
  offCalendar: number;
  /** 'unknown' until it is computed. */
  next: NextClose | undefined | 'unknown';
}

/**
 * Determines for every client which period closes next: the first one after its last close that counts, or
 * after its contract began. Updated from the logs: a version signed, a close folded.
 */
export class CloseCalendar {
  private readonly clients = new Map<string, ClientCalendar>();
  /** Clients with closes or versions that were added since their invoices were last checked. */
  private readonly changed = new Set<string>();

  constructor(private readonly contracts: Pick<ContractRegistry, 'versions' | 'signed'>) {}

  /** A contract version was added: the client's next period may change, and so may the closes that count. */
  signed(clientId: string): void {
    const client = this.clients.get(clientId);
    if (!client) return;
    this.clients.set(clientId, fresh(client));
    this.changed.add(clientId);
  }

  closed(close: ClientClose): void {
    const client = this.client(close.clientId);
    if (close.index <= (client.closes.at(-1)?.index ?? 0)) return;
    client.closes.push(close);
    client.next = 'unknown';
    this.changed.add(close.clientId);
  }

  /**
   * Reads the invoices of clients that have a close of no period of their calendar: a close counts if it has issued
   * the invoice of its period, whatever is known today. Returns the number of closes that count by their invoice
   * alone, of the clients that have any.
   */
  async readInvoices(
    readPeriods: (clientId: string) => Promise<readonly InvoicedPeriod[]>,
  ): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    for (const clientId of this.changed) {
      if (!this.compared(clientId).allCount) {
        const invoiced = await readPeriods(clientId);
        this.clients.set(clientId, fresh({ ...this.client(clientId), invoiced }));
        const { offCalendar } = this.compared(clientId);
        if (offCalendar > 0) found.set(clientId, offCalendar);
      }
      this.changed.delete(clientId);
    }
    return found;
  }

  /** The client's last close that counts. */
  lastClose(clientId: string): ClientClose | undefined {
    return this.compared(clientId).counted.last;
  }

  /** The client's last close, if it does not count. */
  lastIgnored(clientId: string): ClientClose | undefined {
    const { closes, counted } = this.compared(clientId);
    const last = closes.at(-1);
    return last === counted.last ? undefined : last;
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
    if (client.next === 'unknown') client.next = this.compute(clientId, client);
    return client.next;
  }

  private compute(clientId: string, { counted, invoiced }: ClientCalendar): NextClose | undefined {
    const versions = this.contracts.versions(clientId);
    const period = openPeriods(versions, latestEnd(invoiced, counted.untilMs)).next().value;
    return period && { clientId, period, dueAtMs: closeDueMs(period, versions) };
  }

  private compared(clientId: string): ClientCalendar {
    const client = this.client(clientId);
    for (const close of client.closes.slice(client.compared)) {
      const ground = closeGround(close, client.counted, this.contracts.signed(clientId), client.invoiced);
      if (ground) client.counted = { ...countClose(client.counted, close), last: close };
      else client.allCount = false;
      if (ground === 'invoice') client.offCalendar += 1;
    }
    client.compared = client.closes.length;
    return client;
  }

  private client(clientId: string): ClientCalendar {
    const client = this.clients.get(clientId) ?? fresh({ closes: [], invoiced: [] });
    this.clients.set(clientId, client);
    return client;
  }
}

const fresh = ({ closes, invoiced }: Pick<ClientCalendar, 'closes' | 'invoiced'>): ClientCalendar => ({
  ...{ closes, invoiced, compared: 0, allCount: true, offCalendar: 0, next: 'unknown' },
  counted: { last: undefined, untilMs: undefined },
});
