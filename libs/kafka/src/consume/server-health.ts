import type { PartitionProgress } from './partition-progress.js';

export interface ServerHealth {
  ok: boolean;
  detail: string;
}

/** The server's state as far as its health depends on it. */
export interface ServerState {
  /** False before the first assignment, and while the group rebalances. */
  joined: boolean;
  /** When the ends of the log were last known. */
  watermarksAt: number;
  partitions: Iterable<PartitionProgress>;
}

/** Unhealthy after this time without progress while records wait: including detection, reported within 30 s. */
export const STALLED_AFTER_MS = 20_000;

/** Health depends on progress: a server that is alive but does not advance is unhealthy. */
export function serverHealth(state: ServerState, now: number): ServerHealth {
  const problems: string[] = [];
  const partitions = [...state.partitions];
  if (!state.joined) problems.push('not in its consumer group');
  else if (now - state.watermarksAt > STALLED_AFTER_MS) {
    problems.push(`the broker has not returned its log ends for ${seconds(now - state.watermarksAt)}`);
  }
  for (const partition of partitions) {
    if (partition.stopped !== undefined) {
      problems.push(`partition ${partition.partition} is stopped: ${partition.stopped}`);
    } else if (partition.stalledMs(now) > STALLED_AFTER_MS) {
      const at = partition.starting
        ? 'waits for its position'
        : `is stalled at ${partition.position} with ${partition.lagRecords} records waiting`;
      problems.push(`partition ${partition.partition} ${at}, for ${seconds(partition.stalledMs(now))}`);
    }
  }
  return problems.length === 0
    ? { ok: true, detail: `advancing, ${describeLag(partitions, now)} behind` }
    : { ok: false, detail: problems.join('; ') };
}

function describeLag(partitions: readonly PartitionProgress[], now: number): string {
  const lags = partitions.map((partition) => partition.status(now));
  const records = lags.reduce((sum, { lagRecords }) => sum + lagRecords, 0);
  return `${records} records and ${Math.round(Math.max(0, ...lags.map(({ lagSeconds }) => lagSeconds)))} s`;
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
