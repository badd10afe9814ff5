import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';

/** How far behind one partition of a log is. */
export interface PartitionLag {
  readonly partition: number;
  readonly lagRecords: number;
  readonly lagSeconds: number;
}

type Log = 'journal' | 'drafts';

/** Well below the 10 s that Prometheus waits for all metrics of a process. */
const WITHIN_MS = 3_000;

/**
 * How far a fold is behind its log, by partition.
 * @param lags of this process's partitions; when they fail or take too long, the metrics are left out
 */
export function lagMetrics(
  registry: Registry,
  log: Log,
  lags: () => readonly PartitionLag[] | Promise<readonly PartitionLag[]>,
): void {
  // all gauges of a scrape are collected at the same moment and share one result
  let pending: Promise<readonly PartitionLag[]> | undefined;
  const now = (): Promise<readonly PartitionLag[]> =>
    (pending ??= withTimeout(lags).finally(() => {
      pending = undefined;
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

async function withTimeout(
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
