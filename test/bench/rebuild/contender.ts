import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Keyspace, SpaceBuilds } from '#store';
import { built } from '../../support/processes/index.js';
import type { Running } from '../ingest/contenders.js';
import { PARTITIONS, PREFIX } from '../ingest/environment.js';
import type { BenchEnvironment } from '../ingest/environment.js';

const CONTADOR = built('contador');

/** The running command: its current speed, and in the end its time from start to end. */
export interface RunningRebuild extends Running {
  /** From start to end, including Node's own start, the switch and the removal of the old usage. */
  readonly tookMs: Promise<number>;
}

/** `contador rebuild` as built, with existing usage up to the end of the journal. */
export function rebuildRunning(environment: BenchEnvironment): RunningRebuild {
  const keys = new Keyspace(PREFIX, 'journal');
  const builds = new SpaceBuilds(environment.redis, keys, 'rebuild');
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [CONTADOR, 'rebuild'], {
    env: { ...process.env, ...environment.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errorOutput = text(child.stderr);
  const tookMs = once(child, 'exit').then(async ([code]) => {
    if (code !== 0) throw new Error(`contador rebuild ended with ${String(code)}:\n${await errorOutput}`);
    return performance.now() - startedAtMs;
  });
  tookMs.catch(() => undefined);
  // Once the keyspace is in use its name is the same, but no rebuild pointer refers to it.
  const spaces = new Map<number, string>();
  const folded = async (partition: number): Promise<number> => {
    const space = spaces.get(partition) ?? (await builds.current(partition));
    if (space === undefined) return 0;
    spaces.set(partition, space);
    return Number(
      (await environment.redis.hget(keys.forSpace('rebuild', space).position(partition), 'offset')) ?? 0,
    );
  };
  return {
    pids: child.pid === undefined ? [] : [child.pid],
    done: async () => {
      const counts = await Promise.all(
        Array.from({ length: PARTITIONS }, (_, partition) => folded(partition)),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    stop: () => tookMs,
    tookMs,
  };
}
