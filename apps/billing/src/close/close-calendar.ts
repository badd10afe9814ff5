import { closeDueMs, periodsFrom } from '#contracts';
import type { ContractVersion, Period } from '#contracts';

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
  private readonly closedUntil = new Map<string, number>();

  constructor(private readonly versionsOf: (clientId: string) => readonly ContractVersion[]) {}

  /** A contract version was added: the client's next period may be another. */
  signed(clientId: string): void {
    this.next.delete(clientId);
  }

  closed(clientId: string, toMs: number): void {
    this.closedUntil.set(clientId, Math.max(toMs, this.closedUntil.get(clientId) ?? -Infinity));
    this.next.delete(clientId);
  }

  /** Next closes that are due, the longest due first. */
  due(clientIds: readonly string[], nowMs: number): NextClose[] {
    return clientIds
      .map((clientId) => this.nextOf(clientId))
      .filter((next) => next !== undefined)
      .filter((next) => next.dueAtMs <= nowMs)
      .sort((a, b) => a.dueAtMs - b.dueAtMs);
  }

  private nextOf(clientId: string): NextClose | undefined {
    if (!this.next.has(clientId)) this.next.set(clientId, this.compute(clientId));
    return this.next.get(clientId);
  }

  private compute(clientId: string): NextClose | undefined {
    const versions = this.versionsOf(clientId);
    const since = this.closedUntil.get(clientId) ?? firstInForce(versions);
    if (since === undefined) return undefined;
    for (const period of periodsFrom(versions, since)) {
      return { clientId, period, dueAtMs: closeDueMs(period, versions) };
    }
    return undefined;
  }
}

const firstInForce = (versions: readonly ContractVersion[]): number | undefined =>
  versions.length === 0
    ? undefined
    : Math.min(...versions.map(({ effectiveFrom }) => Date.parse(effectiveFrom)));
