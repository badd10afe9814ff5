import type { PartitionReport } from '#store';
import { isoInstant } from '#usage';
import { ingestTotals, partitionIngest } from './ingest-report.js';
import type { LogEnd } from './ingest-report.js';
import type { IngestDto } from './ingest.dto.js';
import { LagClock } from './lag-clock.js';

/** What the monitor reads. */
export interface IngestSources {
  readonly topic: string;
  readonly positions: () => Promise<readonly PartitionReport[]>;
  readonly logEnds: () => Promise<ReadonlyMap<number, LogEnd>>;
  /** When an ingest process last read each partition, epoch ms. */
  readonly activity: () => Promise<ReadonlyMap<number, number>>;
  /** When the records at these offsets were appended, by partition. */
  readonly appendTimes: (offsets: ReadonlyMap<number, number>) => Promise<ReadonlyMap<number, number>>;
}

/** Compares what ingest has folded with what the journal contains. */
export class IngestMonitor {
  private readonly clock = new LagClock();

  constructor(private readonly sources: IngestSources) {}

  async report(): Promise<IngestDto> {
    // Positions are read first: in the other order, a fold that continues meanwhile would seem ahead of its log.
    const [positions, activity] = await Promise.all([this.sources.positions(), this.sources.activity()]);
    const ends = await this.sources.logEnds();
    const oldest = await this.oldest(positions, ends);
    const now = Date.now();
    const partitions = positions.map((report) => {
      const { low = 0, high = 0 } = ends.get(report.partition) ?? {};
      return partitionIngest(
        report,
        { low, high, oldestAtMs: oldest.get(report.partition) },
        this.clock,
        now,
        activity.get(report.partition),
      );
    });
    return {
      at: isoInstant(now),
      topic: this.sources.topic,
      partitions,
      totals: ingestTotals(partitions, now),
    };
  }

  /** Append times of the oldest unread record, for partitions that lag; empty when Kafka cannot be read in time. */
  private async oldest(
    positions: readonly PartitionReport[],
    ends: ReadonlyMap<number, LogEnd>,
  ): Promise<ReadonlyMap<number, number>> {
    const unread = positions.flatMap(({ partition, position }): [number, number][] => {
      const { low = 0, high = 0 } = ends.get(partition) ?? {};
      const next = Math.max(low, position ?? low);
      return next < high ? [[partition, next]] : [];
    });
    if (unread.length === 0) return new Map();
    return this.sources.appendTimes(new Map(unread)).catch(() => new Map());
  }
}
