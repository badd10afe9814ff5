import type { Cluster, Redis } from 'ioredis';

/** One Redis or a Redis Cluster: all keys of a script share a hash tag, so callers need not distinguish. */
export type RedisClient = Redis | Cluster;
