import { closeIdOf } from '#invoicing';
import type { ClientClose, LedgerState } from '#store';

/** An appended batch that the ledger has not come to after so long is reckoned again, should the log have lost it. */
const REPEAT_AFTER_MS = 60_000;
/** A close that could not be reckoned is tried again so often. */
const RETRY_AFTER_MS = 10_000;

/** Where a batch lies in the drafts. */
interface Place {
  readonly partition: number;
  readonly offset: number;
}

/** What the ledger says of some closes, all number series together. */
export class LedgerView {
  constructor(private readonly states: readonly LedgerState[]) {}

  isBooked(clientId: string, index: number): boolean {
    const closeId = closeIdOf(clientId, index);
    return this.states.some(({ booked }) => booked.has(closeId));
  }

  /** The client's last sequence, 0 = none. */
  sequenceOf(clientId: string, series: number): number {
    return this.states[series]?.sequences.get(clientId) ?? 0;
  }

  hasFolded({ partition, offset }: Place): boolean {
    return (this.states[partition]?.position ?? 0) > offset;
  }
}

/** A close that the fold has met and the ledger has not booked, as far as this process knows. */
export class PendingClose {
  private appended: Place | undefined;
  private notBeforeMs = 0;

  constructor(readonly close: ClientClose) {}

  get clientId(): string {
    return this.close.clientId;
  }

  get isDrafted(): boolean {
    return this.appended !== undefined;
  }

  draftedAt(appended: Place, nowMs: number): void {
    this.appended = appended;
    this.notBeforeMs = nowMs + REPEAT_AFTER_MS;
  }

  failed(nowMs: number): void {
    this.appended = undefined;
    this.notBeforeMs = nowMs + RETRY_AFTER_MS;
  }

  /** Whether its batch is appended and still before the ledger: one that it has passed over was refused. */
  isUnderWay(ledger: LedgerView, nowMs: number): boolean {
    if (this.appended && (ledger.hasFolded(this.appended) || nowMs >= this.notBeforeMs)) {
      this.appended = undefined;
      this.notBeforeMs = 0;
    }
    return this.appended !== undefined;
  }

  /** A client's closes are reckoned one after the other, each from the documents of those before. */
  isReady(ledger: LedgerView, nowMs: number): boolean {
    const { clientId, index } = this.close;
    return nowMs >= this.notBeforeMs && (index === 1 || ledger.isBooked(clientId, index - 1));
  }
}
