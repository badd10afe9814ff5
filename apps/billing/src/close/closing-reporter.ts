import type { ClosingReport, WaitingCloses, WaitingReason } from '#store';
import { continueRun } from './closing-run.js';

const REPORT_EVERY_MS = 1_000;

/** Progress of closing in one number series. */
export interface ClosingProgress extends Pick<ClosingReport, 'due' | 'published' | 'unbooked' | 'drafted'> {
  /** Number of closes that this process has seen booked since it started. */
  readonly booked: number;
  /** Clients and the reason why their close cannot be booked. */
  readonly waiting: ReadonlyMap<string, WaitingReason>;
}

/** Writes the progress of closing regularly, for the console to read. */
export class ClosingReporter {
  private lastAtMs = -Infinity;
  private booked = 0;

  constructor(
    private readonly progress: (nowMs: number) => ClosingProgress,
    private readonly store: Pick<WaitingCloses, 'read' | 'write'>,
  ) {}

  /** Continues from the last report, possibly written by another process. */
  async report(nowMs: number): Promise<void> {
    if (nowMs - this.lastAtMs < REPORT_EVERY_MS) return;
    const last = await this.store.read();
    const { booked, waiting, ...counts } = this.progress(nowMs);
    const now = { ...counts, atMs: nowMs, waiting: mergeWaiting(waiting, last, nowMs) };
    const run = continueRun(last?.run, now, booked - this.booked);
    await this.store.write({ ...now, ...(run && { run }) });
    [this.lastAtMs, this.booked] = [nowMs, booked];
  }
}

const mergeWaiting = (
  waiting: ReadonlyMap<string, WaitingReason>,
  last: ClosingReport | undefined,
  nowMs: number,
): ClosingReport['waiting'] =>
  new Map(
    Array.from(waiting, ([clientId, why]) => {
      const before = last?.waiting.get(clientId);
      return [clientId, before?.reason === why.reason ? before : { ...why, sinceMs: nowMs }];
    }),
  );
