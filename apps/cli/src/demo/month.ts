import type { Tally, Traffic } from '../../../../test/support/traffic/index.js';
import { count, counted, rate, seconds } from '../terminal/numbers.js';
import type { ConsoleCounters } from './console-client.js';
import { publishTraffic } from './publish-traffic.js';
import type { Report } from './report.js';
import type { Stage } from './stage.js';
import { waitUntil } from './wait-until.js';

/** Carries traffic from the generator to usage, and waits for it there. */
export class Month {
  constructor(
    private readonly stage: Stage,
    private readonly traffic: Traffic,
    private readonly report: Report,
    private readonly signal: AbortSignal,
  ) {}

  /** Publishes what the platforms send while the month goes on; returns when ingest has all of it. */
  async publish(): Promise<void> {
    const { traffic, report } = this;
    const startedAtMs = Date.now();
    const published = await publishTraffic(traffic.records(), this.target(), (records) =>
      report.progress(
        traffic.share,
        `published ${count(records)}, ${rate(records, startedAtMs, Date.now())}`,
      ),
    );
    report.step(
      `published ${counted(published, 'record')} in ${seconds(Date.now() - startedAtMs)} (${rate(published, startedAtMs, Date.now())})`,
    );
    await this.folded();
    report.step(`ingest has folded all of it ${seconds(Date.now() - startedAtMs)} after the first`);
  }

  /** Publishes what comes after the close. */
  async publishLate(): Promise<void> {
    const late = await publishTraffic(this.traffic.late(), this.target(), () => undefined);
    await this.folded();
    this.report.step(`${counted(late, 'late record')} published after the close, and folded`);
  }

  private target() {
    return { producer: this.stage.producer, topic: this.stage.journal, signal: this.signal };
  }

  /** Every record counted: those published, those forwarded a second time, and the markers of billing. */
  private async folded(): Promise<void> {
    const { received } = this.traffic.tally.counters;
    await waitUntil(received, () => this.received(this.traffic.tally), {
      what: 'ingest to fold the journal',
      signal: this.signal,
      check: () => this.stage.check(),
    });
  }

  private async received(tally: Tally): Promise<number> {
    const { received }: ConsoleCounters = await this.stage.console.counters();
    this.report.progress(received / tally.counters.received, `folded ${count(received)}`);
    return received;
  }
}
