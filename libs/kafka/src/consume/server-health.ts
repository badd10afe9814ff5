import type { PartitionProgress } from './partition-progress.js';

export interface ServerHealth {
  ok: boolean;
  detail: string;
}

/** What a server knows of itself. */
export interface ServerState {
  /** False before it first has partitions, and while the group rebalances. */
  joined: boolean;
  /** When the ends of the log were last known. */
  watermarksAt: number;
  partitions: Iterable<PartitionProgress>;
}

/** No progress for so long, with records waiting, is ill health: with the time that it takes to notice, told within 30 s. */
export const STALLED_AFTER_MS = 20_000;

/** Health follows progress: a server that is alive but does not advance is not healthy. */
export function serverHealth(state: ServerState, now: number): ServerHealth {
  const troubles: string[] = [];
  const partitions = [...state.partitions];
  if (!state.joined) troubles.push('not in its consumer group');
  else if (now - state.watermarksAt > STALLED_AFTER_MS) {
    troubles.push(`the broker has not told its log ends for ${seconds(now - state.watermarksAt)}`);
  }
  for (const partition of partitions) {
    if (partition.stopped !== undefined) {
      troubles.push(`partition ${partition.partition} is stopped: ${partition.stopped}`);
    } else if (partition.standstillMs(now) > STALLED_AFTER_MS) {
      const at = partition.placing
        ? 'waits for its position'
        : `stands still at ${partition.position}, ${partition.lagRecords} records wait`;
      troubles.push(`partition ${partition.partition} ${at}, for ${seconds(partition.standstillMs(now))}`);
    }
  }
  return troubles.length === 0
    ? { ok: true, detail: `advancing, ${behind(partitions, now)} behind` }
    : { ok: false, detail: troubles.join('; ') };
}

function behind(partitions: readonly PartitionProgress[], now: number): string {
  const lags = partitions.map((partition) => partition.status(now));
  const records = lags.reduce((sum, { lagRecords }) => sum + lagRecords, 0);
  return `${records} records and ${Math.round(Math.max(0, ...lags.map(({ lagSeconds }) => lagSeconds)))} s`;
}

const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
