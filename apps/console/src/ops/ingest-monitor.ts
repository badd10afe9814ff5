import type { PartitionReport } from '#store';
import { ingestTotals, partitionIngest } from './ingest-report.js';
import type { LogEnd } from './ingest-report.js';
import type { IngestDto } from './ingest.dto.js';
import { LagClock } from './lag-clock.js';

/** What the monitor watches. */
export interface IngestSources {
  readonly topic: string;
  readonly positions: () => Promise<readonly PartitionReport[]>;
  readonly logEnds: () => Promise<ReadonlyMap<number, LogEnd>>;
}

/** Holds what ingest has folded against what the journal has. */
export class IngestMonitor {
  private readonly clock = new LagClock();

  constructor(private readonly sources: IngestSources) {}

  async report(): Promise<IngestDto> {
    // Positions first: asked the other way round, a fold that goes on meanwhile would seem ahead of its log
    const positions = await this.sources.positions();
    const ends = await this.sources.logEnds();
    const now = Date.now();
    const partitions = positions.map((report) =>
      partitionIngest(report, ends.get(report.partition) ?? { low: 0, high: 0 }, this.clock, now),
    );
    return {
      at: new Date(now).toISOString(),
      topic: this.sources.topic,
      partitions,
      totals: ingestTotals(partitions),
    };
  }
}
