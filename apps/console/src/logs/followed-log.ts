import type { Following } from '#kafka';
import type { Health, Shutdown } from '#runtime';

/** A log that a feature holds in memory. */
export interface FollowedLog {
  /** Of its health check and its step of the shutdown. */
  readonly name: string;
  /** Begins to follow it; `caughtUp` resolves once the feature can respond. */
  follow(): Promise<Pick<Following, 'caughtUp' | 'done' | 'health' | 'close'>>;
}

/**
 * Opens logs one after the other, each once the one before is folded.
 * @returns a promise for each log, which rejects when the log is no longer followed
 */
export async function followLogs(
  logs: readonly FollowedLog[],
  health: Pick<Health, 'register'>,
  shutdown: Pick<Shutdown, 'add'>,
): Promise<Promise<void>[]> {
  const done: Promise<void>[] = [];
  for (const log of logs) {
    const following = await log.follow();
    shutdown.add(log.name, () => following.close());
    await following.caughtUp;
    health.register({ name: log.name, check: () => following.health() });
    done.push(following.done);
  }
  return done;
}
