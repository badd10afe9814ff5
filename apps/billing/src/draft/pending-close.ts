import { closeId } from '#invoicing';
import type { ClientClose, LedgerState } from '#store';
import { REPEAT_AFTER_MS } from './repeat-after.js';

/** A close that could not be computed is retried after this time. */
const RETRY_AFTER_MS = 10_000;

/** Position of a batch in the drafts. */
interface DraftPosition {
  readonly partition: number;
  readonly offset: number;
}

/** The ledger's state for some closes, of all number series. */
export class LedgerView {
  constructor(private readonly states: readonly LedgerState[]) {}

  isBooked(clientId: string, index: number): boolean {
    const id = closeId(clientId, index);
    return this.states.some(({ booked }) => booked.has(id));
  }

  /** The client's last sequence, 0 = none. */
  sequence(clientId: string, series: number): number {
    return this.states[series]?.sequences.get(clientId) ?? 0;
  }

  hasFolded({ partition, offset }: DraftPosition): boolean {
    return (this.states[partition]?.position ?? 0) > offset;
  }
}

/** A close that is folded and not booked by the ledger, as far as this process knows. */
export class PendingClose {
  private appended: DraftPosition | undefined;
  private notBeforeMs = 0;

  constructor(readonly close: ClientClose) {}

  get clientId(): string {
    return this.close.clientId;
  }

  get isDrafted(): boolean {
    return this.appended !== undefined;
  }

  drafted(appended: DraftPosition, nowMs: number): void {
    this.appended = appended;
    this.notBeforeMs = nowMs + REPEAT_AFTER_MS;
  }

  failed(nowMs: number): void {
    this.appended = undefined;
    this.notBeforeMs = nowMs + RETRY_AFTER_MS;
  }

  /**
   * Whether its batch is appended and not folded by the ledger yet: one that was folded without being booked
   * was refused.
   */
  isInProgress(ledger: LedgerView, nowMs: number): boolean {
    if (this.appended && (ledger.hasFolded(this.appended) || nowMs >= this.notBeforeMs)) {
      this.appended = undefined;
      this.notBeforeMs = 0;
    }
    return this.appended !== undefined;
  }

  /** A client's closes are computed one after the other, each from the documents of the previous ones. */
  isReady(ledger: LedgerView, nowMs: number): boolean {
    const { clientId, index } = this.close;
    return nowMs >= this.notBeforeMs && (index === 1 || ledger.isBooked(clientId, index - 1));
  }
}
