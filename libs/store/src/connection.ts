import { Cluster, Redis } from 'ioredis';
import type { RedisClient } from './redis-client.js';
import { defineScripts } from './scripts.js';

const OPTIONS = {
  // A command that cannot be sent fails after a while instead of hanging for ever; the caller tries the slice again.
  maxRetriesPerRequest: 3,
  commandTimeout: 10_000,
  enableReadyCheck: true,
  retryStrategy: (attempt: number): number => Math.min(50 * 2 ** attempt, 2_000),
} as const;

/**
 * Connects to `redis://…`, `rediss://…`, or to a cluster with `redis+cluster://host:port,host:port`.
 * Connection errors are handed to `onError`; ioredis reconnects by itself.
 */
export function connectRedis(url: string, onError: (error: Error) => void): RedisClient {
  const client = url.startsWith('redis+cluster://') ? cluster(url) : new Redis(url, OPTIONS);
  client.on('error', onError);
  defineScripts(client);
  return client;
}

/** Ends a connection; a Redis that is gone at that moment needs no goodbye. */
export async function leaveRedis(client: RedisClient): Promise<void> {
  await client.quit().catch(() => client.disconnect());
}

function cluster(url: string): Cluster {
  const { username, password } = new URL(url.replace(/,.*/, ''));
  const nodes = url.replace('redis+cluster://', '').replace(/^.*@/, '').split(',');
  return new Cluster(
    nodes.map((node) => {
      const [host = '127.0.0.1', port = '6379'] = node.split(':');
      return { host, port: Number(port) };
    }),
    {
      redisOptions: {
        ...OPTIONS,
        ...(username ? { username: decodeURIComponent(username) } : {}),
        ...(password ? { password: decodeURIComponent(password) } : {}),
      },
      clusterRetryStrategy: OPTIONS.retryStrategy,
    },
  );
}
