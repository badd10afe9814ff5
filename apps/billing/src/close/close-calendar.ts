import { closeDueMs, openPeriods } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { ClientClose } from '#store';

/** A client's next period to close, and from when on it may be. */
export interface NextClose {
  readonly clientId: string;
  readonly period: Period;
  readonly dueAtMs: number;
}

/**
 * Knows for every client which period closes next: the first one after its last close, or after its contract
 * began. Kept up to date by what the logs tell: a version signed, a close folded.
 */
export class CloseCalendar {
  private readonly next = new Map<string, NextClose | undefined>();
  private readonly last = new Map<string, ClientClose>();

  constructor(private readonly versionsOf: (clientId: string) => readonly ContractVersion[]) {}

  /** A contract version was added: the client's next period may be another. */
  signed(clientId: string): void {
    this.next.delete(clientId);
  }

  closed(close: ClientClose): void {
    if (close.index <= (this.last.get(close.clientId)?.index ?? 0)) return;
    this.last.set(close.clientId, close);
    this.next.delete(close.clientId);
  }

  lastClose(clientId: string): ClientClose | undefined {
    return this.last.get(clientId);
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
    if (!this.next.has(clientId)) this.next.set(clientId, this.compute(clientId));
    return this.next.get(clientId);
  }

  private compute(clientId: string): NextClose | undefined {
    const versions = this.versionsOf(clientId);
    const period = openPeriods(versions, this.last.get(clientId)?.toMs).next().value;
    return period && { clientId, period, dueAtMs: closeDueMs(period, versions) };
  }
}
