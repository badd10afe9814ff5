import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BenchEnvironment } from './environment.js';

/** Processes that read the journal from its start. */
export interface Running {
  readonly pids: readonly number[];
  /** Events read so far. */
  done(): Promise<number>;
  stop(): Promise<unknown>;
}

/** contador's ingest, as built. */
export async function ingest(
  environment: BenchEnvironment,
  processes: number,
  env: Record<string, string> = {},
  main?: string,
): Promise<Running> {
  await environment.redis.flushall();
  const apps = Array.from({ length: processes }, () => environment.ingest(env, main));
  const started = Promise.all(apps.map((app) => app.start()));
  let hasFailed = false;
  started.catch(() => (hasFailed = true));
  return {
    get pids() {
      return apps.flatMap(({ pid }) => pid ?? []);
    },
    done: async () => {
      if (hasFailed) await started;
      return environment.folded();
    },
    stop: async () => {
      await started.catch(() => undefined);
      await Promise.all(apps.map((app) => app.stop()));
    },
  };
}

const FLOORS = { 'each-batch': 'floors/each-batch.ts', 'nest-handler': 'floors/nest-handler.ts' };

/** One of the floors, in a consumer group of its own. */
export async function floor(
  environment: BenchEnvironment,
  name: keyof typeof FLOORS,
  processes: number,
): Promise<Running> {
  await environment.redis.flushall();
  const file = fileURLToPath(new URL(FLOORS[name], import.meta.url));
  const args = [
    environment.brokers.join(','),
    environment.journal,
    `floor-${randomUUID()}`,
    environment.redisUrl,
  ];
  const counts = Array<number>(processes).fill(0);
  const children = counts.map((_, index): ChildProcess => {
    const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (count) => {
      counts[index] = Number(count);
    });
    return child;
  });
  return {
    pids: children.flatMap(({ pid }) => pid ?? []),
    done: async () => counts.reduce((sum, count) => sum + count, 0),
    stop: () =>
      Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
          const exit = once(child, 'exit');
          child.kill('SIGKILL');
          await exit;
        }),
      ),
  };
}
