import type { RedisClient } from '#store';
import { decodeCommit, replaceCommit } from './sent-commit.js';

/**
 * Simulates a commit in a torn append-only file: the next `commit` script does only its first `count` writes,
 * in order and without comparing, and fails as a lost connection would. Returns how many writes it had.
 */
export function tearNextCommit(redis: RedisClient, fraction: number): { readonly writes: Promise<number> } {
  let resolveWrites: (writes: number) => void = () => undefined;
  const writes = new Promise<number>((resolve) => (resolveWrites = resolve));
  const torn = async (keyCount: number, ...rest: (string | Buffer)[]): Promise<never> => {
    replaceCommit(redis, whole);
    const commit = decodeCommit(keyCount, rest);
    const kept = Math.floor(commit.writes.length * fraction);
    for (const { name, key, args } of commit.writes.slice(0, kept)) await redis.call(name, key, ...args);
    resolveWrites(commit.writes.length);
    throw new Error('the connection broke');
  };
  const whole = replaceCommit(redis, torn);
  return { writes };
}
