import type { Kafka } from 'kafkajs';
import type { KafkaLogger } from '../connection/logging.js';
import type { SliceReport } from './slice.js';
import type { StartPosition } from './start-position.js';

export interface BatchServerOptions {
  kafka: Kafka;
  logger: KafkaLogger;
  groupId: string;
  topic: string;
  /** The pattern of the handler to call; default `SLICE`. */
  pattern?: string;
  /**
   * Where the fold stands, from its own store: the only source of positions. undefined: nothing was folded yet.
   * May be asked at any time, also again after a failure.
   */
  positions: (partition: number) => Promise<StartPosition | undefined>;
  /**
   * The offset alone, asked without consequences while there is nothing to fold: a store that lost its state is
   * noticed, and filled again, though no record comes.
   */
  standing?: (partition: number) => Promise<number | undefined>;
  /** Hears of every slice, for metrics. */
  onSlice?: (report: SliceReport) => void;
  /** Hears of every partition that has to wait and be placed again. */
  onRetry?: (partition: number) => void;
  /** A partition that may not be read any further; the others go on. */
  onStopped?: (partition: number, reason: string) => void;
  /** The consumer is dead; default: exit with code 1, so that a supervisor starts the process again. */
  onCrash?: (error: Error) => void;
  /** The largest slice; default 1000. */
  sliceRecords?: number;
  /** Default 4. */
  partitionsConsumedConcurrently?: number;
  fetch?: Partial<FetchSettings>;
  /** A member that is silent for so long loses its partitions; default 10 s. */
  sessionTimeoutMs?: number;
  /** How often the ends of the log are asked for, so that a standstill shows; default 3 s. */
  watermarkIntervalMs?: number;
  /** What a shutdown's 10 s leave for finishing the slice in hand and leaving the group; default 4.5 s. */
  closeTimeoutMs?: number;
  clock?: () => number;
}

/** Measured to be quick at little delay: a fetch waits 50 ms at most for 32 KiB. */
export interface FetchSettings {
  maxBytesPerPartition: number;
  minBytes: number;
  maxWaitTimeInMs: number;
}

export const DEFAULT_FETCH: FetchSettings = {
  maxBytesPerPartition: 2 * 1024 * 1024,
  minBytes: 32 * 1024,
  maxWaitTimeInMs: 50,
};

/** Waiting times between attempts of one partition: 0.1 s doubled up to 5 s. */
export function backoffMs(failures: number): number {
  return Math.min(5_000, 100 * 2 ** Math.min(failures - 1, 10));
}
