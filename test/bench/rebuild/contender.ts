import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { Keyspace, SpaceBuilds } from '#store';
import type { Running } from '../ingest/contenders.js';
import { PARTITIONS, PREFIX } from '../ingest/place.js';
import type { Place } from '../ingest/place.js';

const CONTADOR = 'dist/apps/cli/src/main.js';

/** The command, under way: as fast as it folds, and in the end how long it took from its start to its end. */
export interface RunningRebuild extends Running {
  /** From start to end, Node's own start, the switch and the removal of what was there included. */
  readonly tookMs: Promise<number>;
}

/** `contador rebuild` as it is built, over usage that stands where the journal ends. */
export function rebuildRunning(place: Place): RunningRebuild {
  const keys = new Keyspace(PREFIX, 'journal');
  const builds = new SpaceBuilds(place.redis, keys, 'rebuild');
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [CONTADOR, 'rebuild'], {
    env: { ...process.env, ...place.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said = text(child.stderr);
  const tookMs = once(child, 'exit').then(async ([code]) => {
    if (code !== 0) throw new Error(`contador rebuild ended with ${String(code)}:\n${await said}`);
    return performance.now() - startedAtMs;
  });
  tookMs.catch(() => undefined);
  // Once it is in place the space has no other name, but nothing points to it as a rebuild's.
  const spaces = new Map<number, string>();
  const folded = async (partition: number): Promise<number> => {
    const space = spaces.get(partition) ?? (await builds.current(partition));
    if (space === undefined) return 0;
    spaces.set(partition, space);
    return Number((await place.redis.hget(keys.in('rebuild', space).position(partition), 'offset')) ?? 0);
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
