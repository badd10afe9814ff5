import type { WaitingClose, WaitingCloses } from '#store';

const REPORT_EVERY_MS = 1_000;

/** What the report of one number series is made from. */
interface Closing {
  /** How many periods are due whose close the fold has not met. */
  readonly due: (nowMs: number) => number;
  /** How many the fold has met and the ledger has not booked. */
  readonly unbooked: () => number;
  /** Clients and why their close cannot be booked. */
  readonly waiting: () => Iterable<readonly [clientId: string, reason: string]>;
}

/** Says now and then how far closing has come, where the console can read it. */
export class ClosingReporter {
  private lastAtMs = -Infinity;
  private waiting = new Map<string, WaitingClose>();

  constructor(
    private readonly closing: Closing,
    private readonly store: Pick<WaitingCloses, 'write'>,
  ) {}

  async report(nowMs: number): Promise<void> {
    if (nowMs - this.lastAtMs < REPORT_EVERY_MS) return;
    this.lastAtMs = nowMs;
    const { due, unbooked, waiting } = this.closing;
    this.waiting = new Map(
      Array.from(waiting(), ([clientId, reason]) => {
        const before = this.waiting.get(clientId);
        return [clientId, before?.reason === reason ? before : { reason, sinceMs: nowMs }];
      }),
    );
    await this.store.write({
      ...{ atMs: nowMs, due: due(nowMs), unbooked: unbooked(), waiting: this.waiting },
    });
  }
}
