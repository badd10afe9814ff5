import { Counter, Gauge, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

const OUTCOMES = ['folded', 'refused', 'failed'] as const;

interface SliceOutcome {
  readonly seconds: number;
  readonly outcome: (typeof OUTCOMES)[number];
}

/** Metrics of the work on one log: callbacks for a batch server. */
export interface SliceMetrics {
  readonly onSlice: (slice: SliceOutcome) => void;
  readonly onRetry: () => void;
}

/** @param progress of the partitions that this process has */
export function sliceMetrics(
  registry: Registry,
  log: 'journal' | 'drafts',
  progress: () => readonly { readonly partition: number; readonly stopped?: string }[],
): SliceMetrics {
  const registers = [registry];
  const slices = new Counter({
    name: 'contador_slices_total',
    help: 'Slices of a log by result: folded; refused, because the store had another position; failed and retried.',
    labelNames: ['log', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'contador_slice_seconds',
    help: 'Duration of folding a slice, including side effects and the commit.',
    labelNames: ['log'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  });
  const retries = new Counter({
    name: 'contador_partition_retries_total',
    help: 'Number of times that a partition waited and was read again from its stored position.',
    labelNames: ['log'],
    registers,
  });
  new Gauge({
    name: 'contador_partition_stopped',
    help: 'Whether the partition is no longer read because its log differs from the one folded before: 1 or 0.',
    labelNames: ['log', 'partition'],
    registers,
    collect() {
      this.reset();
      for (const { partition, stopped } of progress())
        this.set({ log, partition }, stopped === undefined ? 0 : 1);
    },
  });
  for (const outcome of OUTCOMES) slices.inc({ log, outcome }, 0);
  retries.inc({ log }, 0);
  return {
    onSlice: ({ outcome, seconds: took }) => {
      slices.inc({ log, outcome });
      if (outcome === 'folded') seconds.observe({ log }, took);
    },
    onRetry: () => retries.inc({ log }),
  };
}
