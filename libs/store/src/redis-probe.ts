import type { RedisClient } from './redis-client.js';

/** Health probe: whether Redis responds. */
export const redisProbe = (redis: RedisClient) => ({
  name: 'redis',
  check: async (): Promise<{ ok: boolean; detail: string }> => {
    await redis.ping();
    return { ok: true, detail: 'answers' };
  },
});
