import type { EventFacts, Traffic, TrafficItem } from '../../../../test/support/traffic/index.js';
import { count, counted, perSecond, seconds } from '../terminal/numbers.js';
import type { ClientRun } from './client-run.js';
import { publishTraffic } from './publish-traffic.js';
import type { Report } from './report.js';
import type { Stage } from './stage.js';
import { waitForTarget } from './wait-for-target.js';

/** Publishes the generated traffic, and waits until it is folded into usage and documents are issued. */
export class Carrier {
  constructor(
    readonly stage: Stage,
    readonly traffic: Traffic,
    readonly report: Report,
    private readonly signal: AbortSignal,
  ) {}

  /** Publishes all traffic up to now; returns when ingest has folded all of it. */
  async publish(): Promise<void> {
    const { traffic, report } = this;
    const startedAtMs = Date.now();
    const published = await this.send(traffic.records(), (records) =>
      report.progress(
        traffic.share,
        `published ${count(records)}, ${perSecond(records, startedAtMs, Date.now())}`,
      ),
    );
    report.step(
      `published ${counted(published, 'record')} in ${seconds(Date.now() - startedAtMs)} (${perSecond(published, startedAtMs, Date.now())})`,
    );
    await this.folded();
    report.step(
      `ingest folded all records ${seconds(Date.now() - startedAtMs)} after the first was published`,
    );
  }

  /** Publishes the traffic after the close; returns the number of records. */
  publishLate(): Promise<number> {
    return this.send(this.traffic.late());
  }

  async publishOne(event: EventFacts): Promise<void> {
    await this.send([this.traffic.one(event)]);
  }

  /** Waits until `atLeast` documents are issued; by default all expected documents, one for each close. */
  async documents(clients: readonly ClientRun[], what: string, atLeast?: number): Promise<void> {
    const expected = clients.reduce((sum, client) => sum + client.expectedDocuments.length, 0);
    await this.wait(atLeast ?? expected, what, async () => {
      const issued = await Promise.all(clients.map((client) => client.issued()));
      const documents = issued.reduce((sum, own) => sum + own, 0);
      if (expected > clients.length)
        this.report.progress(documents / expected, `${documents} of ${expected} documents`);
      return documents;
    });
  }

  /** Waits until ingest has counted every record: published ones, forwarded copies and the close markers of billing. */
  async folded(): Promise<void> {
    const { counters } = this.traffic.tally;
    await this.wait(counters.received, 'ingest to fold the journal', async () => {
      const { received } = await this.stage.console.counters();
      this.report.progress(received / counters.received, `folded ${count(received)}`);
      return received;
    });
  }

  private wait(target: number, what: string, poll: () => Promise<number>): Promise<void> {
    return waitForTarget(target, poll, { what, signal: this.signal, check: () => this.stage.check() });
  }

  private send(items: Iterable<TrafficItem>, onPublished: (records: number) => void = () => undefined) {
    const { producer, journal: topic } = this.stage;
    return publishTraffic(items, { producer, topic, signal: this.signal }, onPublished);
  }
}
