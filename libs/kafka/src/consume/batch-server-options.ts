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
   * The fold's position, from its own store, which is the only source of positions. undefined: nothing has been
   * folded. May be called at any time, and again after a failure.
   */
  positions: (partition: number) => Promise<StartPosition | undefined>;
  /**
   * The stored offset alone, read without side effects while there is nothing to fold: a store that lost its
   * state is noticed and rebuilt even if no record arrives.
   */
  storedOffset?: (partition: number) => Promise<number | undefined>;
  /** Called with every slice, for metrics. */
  onSlice?: (report: SliceReport) => void;
  /** Called with every partition that has to wait and be started again. */
  onRetry?: (partition: number) => void;
  /** Called with a partition that must not be read any further; the others continue. */
  onStopped?: (partition: number, reason: string) => void;
  /** Called when the consumer has died; default: exit with code 1, so that a supervisor restarts the process. */
  onCrash?: (error: Error) => void;
  /** Maximum number of records in a slice; default 1000. */
  sliceRecords?: number;
  /** Default 4. */
  partitionsConsumedConcurrently?: number;
  fetch?: Partial<FetchSettings>;
  /** A member without a heartbeat for this long loses its partitions; default 10 s. */
  sessionTimeoutMs?: number;
  /** How often the ends of the log are fetched, so that a stalled partition is noticed; default 3 s. */
  watermarkIntervalMs?: number;
  /** Time for finishing the current slice and leaving the group, out of a shutdown's 10 s; default 4.5 s. */
  closeTimeoutMs?: number;
  clock?: () => number;
}

/** Measured as fast with little delay: a fetch waits at most 50 ms for 32 KiB; see also `idleFetch`. */
export interface FetchSettings {
  /**
   * A larger batch is returned whole where its partition is the first with records in a request. kafkajs asks
   * for the partitions in random order, so that each soon is.
   */
  maxBytesPerPartition: number;
  minBytes: number;
  maxWaitTimeInMs: number;
}

export const DEFAULT_FETCH: FetchSettings = {
  maxBytesPerPartition: 2 * 1024 * 1024,
  minBytes: 32 * 1024,
  maxWaitTimeInMs: 50,
};

/** Delays between attempts on one partition: from 0.1 s, doubled up to 5 s. */
export function backoffMs(failures: number): number {
  return Math.min(5_000, 100 * 2 ** Math.min(failures - 1, 10));
}
