import type { ContractBook } from '#contracts';
import type { Logger } from '#runtime';
import type { Drafter } from '../draft/drafter.js';
import type { Closer } from './closer.js';
import type { ClosingReporter } from './closing-reporter.js';
import type { LateWatch } from './late-watch.js';

const ROUND_MS = 250;
/** Rounds that fail for so long make the process unhealthy. */
const STANDSTILL_S = 20;

/**
 * Billing's own work, round by round: draft what has been closed, then close what is due. Only for clients of
 * the number series whose ledger this process holds (`leads`): a second billing process holds others, or stands by.
 * Doing a round twice, or in two processes at once, changes nothing; leading only spares the work.
 */
export class CloseLoop {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;
  private lastRoundAtMs = Date.now();

  constructor(
    private readonly parts: {
      readonly book: ContractBook;
      readonly closer: Closer;
      readonly drafter: Drafter;
      readonly lateWatch: LateWatch;
      /** By number series. */
      readonly reporters: readonly ClosingReporter[];
      readonly seriesOf: (clientId: string) => number;
      readonly partitions: number;
      readonly leads: (series: number) => boolean;
      /** Resolves once the books hold every version and adjustment that had been appended when this was asked. */
      readonly booksAreUpToDate: () => Promise<void>;
      /** Hears how many close markers were published. */
      readonly onPublished: (markers: number) => void;
      readonly logger: Logger;
    },
  ) {}

  start(): void {
    this.timer = setTimeout(() => {
      this.round = this.work().finally(() => {
        if (!this.stopped) this.start();
      });
    }, ROUND_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Rounds must go on; a close that waits is no illness, but is told. */
  health(nowMs: number): { ok: boolean; detail: string } {
    const seconds = Math.round((nowMs - this.lastRoundAtMs) / 1000);
    const waiting = this.parts.drafter.waiting.size;
    return { ok: seconds < STANDSTILL_S, detail: `last round ${seconds} s ago, ${waiting} closes wait` };
  }

  private async work(): Promise<void> {
    const { book, closer, drafter, lateWatch, reporters, partitions, booksAreUpToDate, logger } = this.parts;
    try {
      const led = new Set([...reporters.keys()].filter((series) => this.parts.leads(series)));
      const isLed = (clientId: string): boolean => led.has(this.parts.seriesOf(clientId));
      if (led.size > 0) {
        for (let partition = 0; partition < partitions; partition++) {
          while (!this.stopped && (await drafter.read(partition)) > 0);
          while (!this.stopped && (await lateWatch.read(partition)) > 0);
        }
        if (drafter.unbooked(() => true) > 0) await booksAreUpToDate();
        if (!this.stopped) await drafter.draft(Date.now(), isLed);
        if (!this.stopped)
          this.parts.onPublished(await closer.close(book.clientIds().filter(isLed), Date.now()));
        for (const series of led) if (!this.stopped) await reporters[series]?.report(Date.now());
      }
      this.lastRoundAtMs = Date.now();
    } catch (err) {
      logger.error({ err }, 'a round of closing failed and is tried again');
    }
  }
}
