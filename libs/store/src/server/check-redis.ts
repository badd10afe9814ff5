import { Cluster } from 'ioredis';
import type { Redis } from 'ioredis';
import type { RedisClient } from '../redis-client.js';
import { redisFacts } from './redis-facts.js';
import type { RedisFacts } from './redis-facts.js';
import { redisFindings } from './redis-faults.js';
import type { RedisFindings, RedisNeeds } from './redis-faults.js';

/**
 * Checks that Redis, or every primary of a Redis Cluster, provides what the fold relies on. A query that Redis
 * does not permit becomes a warning.
 * @throws when Redis does not respond
 */
export async function checkRedis(
  redis: RedisClient,
  needs: Pick<RedisNeeds, 'mayForget'>,
): Promise<RedisFindings> {
  const cluster = redis instanceof Cluster;
  // a command comes first: a cluster client knows its nodes only once it is connected
  if (cluster) await redis.ping();
  const nodes = cluster ? redis.nodes('master') : [redis];
  const findings = (await Promise.all(nodes.map(readFacts))).map((facts) =>
    redisFindings(facts, { ...needs, cluster }),
  );
  return {
    faults: findings.flatMap(({ faults }) => faults),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

async function readFacts(redis: Redis): Promise<RedisFacts> {
  const { host = '127.0.0.1', port = 6379 } = redis.options;
  const info = await unlessRefused(redis.info());
  const config = await unlessRefused(redis.config('GET', 'maxmemory-policy', 'appendonly', 'save'));
  return redisFacts(`${host}:${port}`, info, config === undefined ? undefined : pairs(config));
}

/** undefined for NOPERM and for an unknown or renamed command: Redis responds, but not with the value. */
async function unlessRefused<T>(reply: Promise<T>): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (
      error instanceof Error &&
      /^(NOPERM|ERR unknown command|ERR .*not (allowed|supported))/i.test(error.message)
    )
      return undefined;
    throw error;
  }
}

function pairs(reply: unknown): Map<string, string> {
  if (reply instanceof Map) return new Map([...reply].map(([key, value]) => [String(key), String(value)]));
  if (!Array.isArray(reply)) return new Map(Object.entries(reply as Record<string, string>));
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < reply.length; index += 2)
    map.set(String(reply[index]), String(reply[index + 1]));
  return map;
}
