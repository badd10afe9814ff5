import { Cluster } from 'ioredis';
import type { RedisClient } from '../redis-client.js';

/** Keys looked at in one step: well below a millisecond of Redis. */
const STEP = 500;

/** Every key that begins so, in steps; some more than once. On a Redis Cluster of all its primaries. */
export async function* scanKeys(redis: RedisClient, start: string): AsyncGenerator<string[]> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', `${start}*`, 'COUNT', STEP);
      cursor = next;
      if (keys.length > 0) yield keys;
    } while (cursor !== '0');
  }
}
