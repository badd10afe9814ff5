import { Cluster } from 'ioredis';
import type { Redis } from 'ioredis';
import type { RedisClient } from '../redis-client.js';
import { StoreUnavailableError } from '../store-unavailable.js';

/** Keys scanned per step: takes Redis well below a millisecond. */
const STEP = 500;

/**
 * Every key with this start, in steps; some more than once. On a Redis Cluster, the keys of all primaries.
 * @throws StoreUnavailableError at the end when a slot has another owner than at the beginning: keys can be
 * missing
 */
export async function* scanKeys(redis: RedisClient, start: string): AsyncGenerator<string[]> {
  const isCluster = redis instanceof Cluster;
  const nodes = isCluster ? redis.nodes('master') : [redis];
  const before = isCluster ? await slotOwners(nodes) : [];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', `${start}*`, 'COUNT', STEP);
      cursor = next;
      if (keys.length > 0) yield keys;
    } while (cursor !== '0');
  }
  const after = isCluster ? await slotOwners(nodes) : [];
  if (after.join() !== before.join())
    throw new StoreUnavailableError('Redis Cluster moved slots while their keys were listed. Retry later.');
}

/** Slot ranges and ids of their owners, as reported by each node: a node may learn of a move later than others. */
const slotOwners = (nodes: readonly Redis[]): Promise<string[]> =>
  Promise.all(
    nodes.map(async (node) => {
      const ranges = await node.cluster('SLOTS');
      return ranges.map(([from, to, owner]) => `${from}-${to} ${owner?.[2]}`).join();
    }),
  );
