import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** How far behind one partition of a log is. */
export interface PartitionLag {
  readonly partition: number;
  readonly lagRecords: number;
  readonly lagSeconds: number;
}

type Log = 'journal' | 'drafts';

/** Prometheus waits 10 s for all figures of a process. */
const WITHIN_MS = 3_000;

/**
 * How far a fold is behind its log, partition by partition.
 * @param lags of the partitions that this process knows of; when they fail or take long, the figures are left out
 */
export function lagMetrics(
  registry: Registry,
  log: Log,
  lags: () => readonly PartitionLag[] | Promise<readonly PartitionLag[]>,
): void {
  // all gauges of a scrape are asked at the same moment, and share one answer
  let asked: Promise<readonly PartitionLag[]> | undefined;
  const now = (): Promise<readonly PartitionLag[]> =>
    (asked ??= inTime(lags).finally(() => {
      asked = undefined;
    }));
  const gauge = (name: string, help: string, value: (lag: PartitionLag) => number): void => {
    new Gauge({
      ...{ name, help, labelNames: ['log', 'partition'], registers: [registry] },
      async collect() {
        const partitions = await now();
        this.reset();
        for (const lag of partitions) this.set({ log, partition: lag.partition }, value(lag));
      },
    });
  };
  gauge(
    'contador_lag_records',
    'Records of the partition that are not folded yet.',
    ({ lagRecords }) => lagRecords,
  );
  gauge(
    'contador_lag_seconds',
    'Age of the oldest record of the partition that is not folded yet, by its append time.',
    ({ lagSeconds }) => lagSeconds,
  );
}

async function inTime(
  lags: () => readonly PartitionLag[] | Promise<readonly PartitionLag[]>,
): Promise<readonly PartitionLag[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly PartitionLag[]>((resolve) => {
    timer = setTimeout(() => resolve([]), WITHIN_MS);
  });
  try {
    return await Promise.race([lags(), late]);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}
