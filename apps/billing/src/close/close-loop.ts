import type { ContractRegistry } from '#contracts';
import type { Logger } from '#runtime';
import type { Drafter } from '../draft/drafter.js';
import type { Closer } from './closer.js';
import type { ClosingReporter } from './closing-reporter.js';
import type { LateWatch } from './late-watch.js';

const ROUND_MS = 250;
/** Health fails after this time without a successful round. */
const STALLED_AFTER_S = 20;

/**
 * Billing's own work, in rounds: close due periods, then draft some of the closes. Only for clients of the
 * number series whose ledger partition this process has (`leads`): another billing process has the others, or
 * is on standby. Repeating a round, or running it in two processes at the same time, changes nothing; leading
 * only saves work.
 */
export class CloseLoop {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private stopped = false;
  private lastRoundAtMs = Date.now();

  constructor(
    private readonly parts: {
      readonly contracts: ContractRegistry;
      readonly closer: Closer;
      readonly drafter: Drafter;
      readonly lateWatch: LateWatch;
      /** Reads the invoices that decide which closes count, where the calendar does not. */
      readonly readInvoices: () => Promise<void>;
      /** By number series. */
      readonly reporters: readonly ClosingReporter[];
      readonly findSeries: (clientId: string) => number;
      readonly partitions: number;
      readonly leads: (series: number) => boolean;
      /** Resolves once the registries have every version and adjustment that was appended before the call. */
      readonly registriesAreUpToDate: () => Promise<void>;
      /** Called with the number of close markers published. */
      readonly onPublished: (markers: number) => void;
      readonly logger: Logger;
    },
  ) {}

  start(): void {
    this.schedule(ROUND_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  /** Rounds must continue; waiting closes are reported but do not make the process unhealthy. */
  health(nowMs: number): { ok: boolean; detail: string } {
    const seconds = Math.round((nowMs - this.lastRoundAtMs) / 1000);
    const waiting = this.parts.drafter.waiting.size;
    return {
      ok: seconds < STALLED_AFTER_S,
      detail: `last round ${seconds} s ago, ${waiting} closes waiting`,
    };
  }

  private schedule(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.round = this.work().then((drafted) => {
        if (!this.stopped) this.schedule(drafted > 0 ? 0 : ROUND_MS);
      });
    }, delayMs);
  }

  /** Runs one round; returns the number of closes drafted: if there were any, there may be more. */
  private async work(): Promise<number> {
    const { drafter, reporters, registriesAreUpToDate, logger } = this.parts;
    try {
      const led = new Set([...reporters.keys()].filter((series) => this.parts.leads(series)));
      const isLed = (clientId: string): boolean => led.has(this.parts.findSeries(clientId));
      let [drafted, published] = [0, true];
      if (led.size > 0) {
        await this.read();
        if (!this.stopped) published = await this.publishMarkers(isLed);
        if (!this.stopped && drafter.hasPending) {
          await registriesAreUpToDate();
          drafted = await drafter.draft(Date.now(), isLed);
        }
        for (const series of led) if (!this.stopped) await reporters[series]?.report(Date.now());
      }
      if (published) this.lastRoundAtMs = Date.now();
      return drafted;
    } catch (err) {
      logger.error({ err }, 'a round of closing failed and is retried');
      return 0;
    }
  }

  /** If markers cannot be published, as when one partition has no leader, closes are drafted nevertheless. */
  private async publishMarkers(isLed: (clientId: string) => boolean): Promise<boolean> {
    const { contracts, closer, logger, onPublished } = this.parts;
    try {
      onPublished(await closer.close(contracts.clientIds().filter(isLed), Date.now()));
      return true;
    } catch (err) {
      logger.error({ err }, 'close markers could not be published and are retried');
      return false;
    }
  }

  /** Reads what was folded since the last round. The closes first, because they decide what is late. */
  private async read(): Promise<void> {
    const { drafter, lateWatch, readInvoices } = this.parts;
    await this.readAll((partition) => drafter.read(partition));
    if (!this.stopped) await readInvoices();
    await this.readAll((partition) => lateWatch.read(partition));
  }

  private async readAll(read: (partition: number) => Promise<number>): Promise<void> {
    const all = Array.from({ length: this.parts.partitions }, async (_, partition) => {
      while (!this.stopped && (await read(partition)) > 0);
    });
    await Promise.all(all);
  }
}
