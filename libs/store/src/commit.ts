import type { SpaceGuard } from './keys.js';
import type { RedisClient } from './redis-client.js';
import { runScript } from './scripts.js';

/** One absolute write. Repeating it, or stopping after any of them, does no harm. */
export type Write = readonly [
  command: 'HSET' | 'ZADD' | 'HDEL' | 'UNLINK',
  key: string,
  ...args: (string | number | Buffer)[],
];

export interface CommitResult {
  readonly applied: boolean;
  /** Where the state stands now: the next offset to fold, undefined when it has never been folded. */
  readonly position: number | undefined;
}

/**
 * Compare-and-set of a partition's state: applies `writes` in order if the stored position is `expected`
 * (commands/commit.lua). `writes` must set the new position themselves, after all values and ids.
 * @throws OtherSpaceError
 */
export async function commit(
  redis: RedisClient,
  { pointer, space }: SpaceGuard,
  positionKey: string,
  expected: number | undefined,
  position: number,
  writes: readonly Write[],
): Promise<CommitResult> {
  const keys = new Map<string, number>([
    [positionKey, 1],
    [pointer, 2],
  ]);
  const indexOf = (key: string): number => {
    const known = keys.get(key);
    if (known !== undefined) return known;
    keys.set(key, keys.size + 1);
    return keys.size;
  };
  const commands = writes.map(([name, key, ...args]) => [name, indexOf(key), args.length]);
  const reply = (await runScript(
    redis,
    'commit',
    [...keys.keys()],
    [
      space,
      expected === undefined ? '' : String(expected),
      JSON.stringify(commands),
      ...writes.flatMap(([, , ...args]) => args.map(text)),
    ],
  )) as [number, Buffer];
  const stored = reply[1].toString();
  if (reply[0] === 1) return { applied: true, position };
  return { applied: false, position: stored === '' ? undefined : Number(stored) };
}

/** Lua would print a large number as 1.23e+17. */
const text = (value: string | number | Buffer): string | Buffer =>
  typeof value === 'number' ? String(value) : value;
