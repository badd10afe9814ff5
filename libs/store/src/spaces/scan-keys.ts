import { Cluster } from 'ioredis';
import type { Redis } from 'ioredis';
import type { Keyspace } from '../keys.js';
import type { RedisClient } from '../redis-client.js';
import { StoreUnavailableError, isRefusedByCluster } from '../store-unavailable.js';

/** Keys scanned per step: takes Redis well below a millisecond. */
const STEP = 500;

/**
 * Every key of a log, in steps; some more than once. On a Redis Cluster, the keys of all primaries.
 * @param partitions those whose keys must all be found
 * @throws StoreUnavailableError at the end when keys can be missing: a slot was or is being moved, or a primary is not
 * known yet
 */
export async function* scanKeys(
  redis: RedisClient,
  keys: Keyspace,
  partitions: readonly number[],
): AsyncGenerator<string[]> {
  const isCluster = redis instanceof Cluster;
  const nodes = isCluster ? redis.nodes('master') : [redis];
  const before = isCluster ? await readOwners(nodes) : [];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, found] = await node.scan(cursor, 'MATCH', `${keys.logStart()}*`, 'COUNT', STEP);
      cursor = next;
      if (found.length > 0) yield found;
    } while (cursor !== '0');
  }
  if (!isCluster) return;
  // In this order: a move that ends while this waits has changed the owner.
  await checkNotMoving(redis, keys, partitions);
  const after = await readOwners(nodes);
  const scanned = new Set(await Promise.all(nodes.map((node) => node.cluster('MYID'))));
  const isComplete = after.flat().every(({ owner }) => owner !== undefined && scanned.has(owner));
  if (!isComplete || ownersText(after) !== ownersText(before)) throw slotsMoved();
}

/**
 * A slot keeps its owner until all its keys have been moved. While it is moved, a command with several keys is refused
 * as soon as one of them is absent.
 */
async function checkNotMoving(redis: Cluster, keys: Keyspace, partitions: readonly number[]): Promise<void> {
  try {
    for (const partition of partitions) await redis.exists(keys.absent(partition), keys.pointer(partition));
  } catch (error) {
    throw isRefusedByCluster(error) ? slotsMoved(error) : error;
  }
}

interface SlotRange {
  readonly range: string;
  readonly owner: string | undefined;
}

/** Slot ranges and ids of their owners, as reported by each node: a node may learn of a move later than others. */
const readOwners = (nodes: readonly Redis[]): Promise<SlotRange[][]> =>
  Promise.all(
    nodes.map(async (node) => {
      const ranges = await node.cluster('SLOTS');
      return ranges.map(([from, to, owner]) => ({ range: `${from}-${to}`, owner: owner?.[2] }));
    }),
  );

const ownersText = (owners: readonly (readonly SlotRange[])[]): string =>
  owners.map((seen) => seen.map(({ range, owner }) => `${range} ${owner}`).join()).join(';');

const slotsMoved = (cause?: unknown): StoreUnavailableError =>
  new StoreUnavailableError('Redis Cluster moved slots while their keys were listed. Retry later.', {
    cause,
  });
