import { readFileSync } from 'node:fs';
import type { RedisClient } from './redis-client.js';
import { scriptError } from './script-errors.js';
import { StoreUnavailableError, isRefusedByCluster } from './store-unavailable.js';

const SCRIPTS = ['commit', 'read', 'query', 'begin', 'switch', 'remove'] as const;
type Script = (typeof SCRIPTS)[number];

const source = (name: Script): string =>
  readFileSync(new URL(`./commands/${name}.lua`, import.meta.url), 'utf8');

type Runner = (keyCount: number, ...keysAndArguments: (string | Buffer)[]) => Promise<unknown>;

/** Registers every Lua file of `commands/` with a client; ioredis sends its SHA and falls back to the text. */
export function defineScripts(redis: RedisClient): void {
  for (const name of SCRIPTS) redis.defineCommand(`contador_${name}`, { lua: source(name) });
}

/**
 * Runs a script; replies are Buffers, because ids and records are binary.
 *
 * Scripts name most of their keys in arguments, where Redis cannot see them. While a Redis Cluster moves a
 * slot, a script would therefore read each key that has not arrived yet, or has already left, as absent. So
 * every script declares one key that never exists (KEYS[1]): Redis refuses a command with several keys in a
 * slot that is being moved as soon as one of them is absent (TRYAGAIN), on the source and, after ASK, on the
 * target.
 *
 * @param absent the partition's `Keyspace.absent`
 * @param keys KEYS[2] and the following
 * @throws KeyspaceMovedError, StaleStateError, StoreUnavailableError
 */
export async function runScript(
  redis: RedisClient,
  name: Script,
  absent: string,
  keys: readonly string[],
  args: readonly (string | Buffer)[],
): Promise<unknown> {
  const runner = (redis as unknown as Record<string, Runner>)[`contador_${name}Buffer`];
  if (!runner) throw new Error(`script ${name} is not defined on this connection`);
  try {
    return await runner.call(redis, 1 + keys.length, absent, ...keys, ...args);
  } catch (error) {
    const returned = scriptError(error);
    if (returned) throw returned;
    if (isRefusedByCluster(error))
      throw new StoreUnavailableError(
        'Redis Cluster does not serve these keys at the moment: it moves their slot or replaces a node. Retry later.',
        { cause: error },
      );
    throw error;
  }
}
