import { Cluster, Redis } from 'ioredis';
import type { RedisClient } from './redis-client.js';
import { defineScripts } from './scripts.js';

const OPTIONS = {
  // A command that cannot be sent fails after a while instead of hanging; the caller retries the slice.
  maxRetriesPerRequest: 3,
  commandTimeout: 10_000,
  enableReadyCheck: true,
  retryStrategy: (attempt: number): number => Math.min(50 * 2 ** attempt, 2_000),
} as const;

/**
 * Connects to `redis://…`, `rediss://…`, or to a cluster with `redis+cluster://host:port,host:port` or
 * `rediss+cluster://…`. Connection errors are passed to `onError`; ioredis reconnects by itself.
 */
export function connectRedis(url: string, onError: (error: Error) => void): RedisClient {
  const client = createCluster(url, onError) ?? new Redis(url, OPTIONS).on('error', onError);
  defineScripts(client);
  return client;
}

/** Closes a connection, also when Redis cannot be reached. */
export async function disconnectRedis(client: RedisClient): Promise<void> {
  await client.quit().catch(() => client.disconnect());
}

/** undefined: the address is that of a single Redis. */
function createCluster(url: string, onError: (error: Error) => void): Cluster | undefined {
  const [, scheme, login = '', nodes] = /^(rediss?)\+cluster:\/\/(?:(.*)@)?([^@/]+)\/?$/.exec(url) ?? [];
  if (scheme === undefined || nodes === undefined) return undefined;
  const { username, password } = new URL(`redis://${login}@any`);
  const addresses = nodes.split(',').map(parseAddress);
  const redisOptions = {
    ...OPTIONS,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(scheme === 'rediss' && { tls: {} }),
  };
  const cluster = new Cluster(addresses, {
    redisOptions,
    // Certificates name hosts: a host name resolved to its address would match none
    ...(scheme === 'rediss' && { dnsLookup: (host, callback) => callback(null, host) }),
    clusterRetryStrategy: OPTIONS.retryStrategy,
  });
  return cluster.on('error', (error: Error) => {
    const node = new Redis({
      ...redisOptions,
      ...addresses[0],
      lazyConnect: true,
      retryStrategy: () => null,
    });
    void connectError(node).then((reason) => onError(reason ?? error));
  });
}

/**
 * ioredis reports that no node of a cluster responds but not the cause, such as a refused login or an unknown
 * certificate.
 */
async function connectError(node: Redis): Promise<Error | undefined> {
  const { host, port } = node.options;
  let reason: Error | undefined;
  node.on('error', (error: Error) => {
    reason ??= new Error(`Redis Cluster, ${host}:${port}: ${error.message}`, { cause: error });
  });
  await node.connect().catch(() => undefined);
  node.disconnect();
  return reason;
}

function parseAddress(node: string): { host: string; port: number } {
  const { hostname, port } = new URL(`redis://${node}`);
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 6379) };
}
