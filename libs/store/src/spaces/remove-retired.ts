import type { Keyspace } from '../keys.js';
import type { RedisClient } from '../redis-client.js';
import { runScript } from '../scripts.js';
import { scanKeys } from './scan-keys.js';

/**
 * Removes the spaces that are no longer in use, in steps small enough not to delay Redis's other work. May be
 * stopped anywhere: the next call continues. Returns the number of keys removed.
 * @throws StoreUnavailableError when a slot is moved meanwhile, so that keys can have been missed
 */
export async function removeRetired(
  redis: RedisClient,
  keys: Keyspace,
  partitions: number,
  onProgress: (removed: number) => void = () => undefined,
): Promise<number> {
  const retired: { partition: number; space: string; start: string }[] = [];
  for (let partition = 0; partition < partitions; partition++) {
    for (const space of await redis.smembers(keys.retired(partition)))
      retired.push({ partition, space, start: keys.forSpace('live', space).spaceStart(partition) });
  }
  if (retired.length === 0) return 0;
  let removed = 0;
  const affected = [...new Set(retired.map(({ partition }) => partition))];
  for await (const found of scanKeys(redis, keys, affected)) {
    for (const { partition, space, start } of retired) {
      const own = found.filter((key) => key.startsWith(start));
      if (own.length === 0) continue;
      removed += await remove(redis, keys, partition, space, own);
    }
    onProgress(removed);
  }
  for (const { partition, space } of retired) await remove(redis, keys, partition, space, []);
  return removed;
}

/** Without keys, removes the space from the list. */
async function remove(
  redis: RedisClient,
  keys: Keyspace,
  partition: number,
  space: string,
  own: readonly string[],
): Promise<number> {
  const guards = [
    keys.pointer(partition),
    keys.forSpace('rebuild', '').pointer(partition),
    keys.retired(partition),
  ];
  return Number(await runScript(redis, 'remove', keys.absent(partition), [...guards, ...own], [space]));
}
