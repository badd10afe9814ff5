import type { ContractRegistry } from '#contracts';
import type { Logger } from '#runtime';
import type { Drafter } from '../draft/drafter.js';
import type { Closer } from './closer.js';
import type { ClosingReporter } from './closing-reporter.js';
import type { LateWatch } from './late-watch.js';

const ROUND_MS = 250;
/** Rounds that fail for so long make the process unhealthy. */
const STANDSTILL_S = 20;

/**
 * Billing's own work, round by round: close what is due, then draft some of what has been closed. Only for clients of
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
      readonly book: ContractRegistry;
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
    this.after(ROUND_MS);
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

  private after(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.round = this.work().then((drafted) => {
        if (!this.stopped) this.after(drafted > 0 ? 0 : ROUND_MS);
      });
    }, delayMs);
  }

  /** One round; returns how many closes were drafted: where there were any, there may be more. */
  private async work(): Promise<number> {
    const { drafter, reporters, booksAreUpToDate, logger } = this.parts;
    try {
      const led = new Set([...reporters.keys()].filter((series) => this.parts.leads(series)));
      const isLed = (clientId: string): boolean => led.has(this.parts.seriesOf(clientId));
      let [drafted, published] = [0, true];
      if (led.size > 0) {
        await this.read();
        if (!this.stopped) published = await this.publishMarkers(isLed);
        if (!this.stopped && drafter.hasPending) {
          await booksAreUpToDate();
          drafted = await drafter.draft(Date.now(), isLed);
        }
        for (const series of led) if (!this.stopped) await reporters[series]?.report(Date.now());
      }
      if (published) this.lastRoundAtMs = Date.now();
      return drafted;
    } catch (err) {
      logger.error({ err }, 'a round of closing failed and is tried again');
      return 0;
    }
  }

  /** Where they cannot be published, as with one partition's leader gone, what is closed is drafted all the same. */
  private async publishMarkers(isLed: (clientId: string) => boolean): Promise<boolean> {
    const { book, closer, logger, onPublished } = this.parts;
    try {
      onPublished(await closer.close(book.clientIds().filter(isLed), Date.now()));
      return true;
    } catch (err) {
      logger.error({ err }, 'close markers could not be published and are tried again');
      return false;
    }
  }

  /** What the folds have met since the last round. In a partition the closes first: they tell what is late. */
  private async read(): Promise<void> {
    const { drafter, lateWatch, partitions } = this.parts;
    const all = Array.from({ length: partitions }, async (_, partition) => {
      while (!this.stopped && (await drafter.read(partition)) > 0);
      while (!this.stopped && (await lateWatch.read(partition)) > 0);
    });
    await Promise.all(all);
  }
}
