import { Redis } from 'ioredis';

/** Sends one query over a connection of its own, without retries, so that a missing answer is noticed. */
export async function askRedis<T>(
  port: number,
  question: (redis: Redis) => Promise<T>,
  withinMs = 5_000,
): Promise<T> {
  const redis = new Redis({
    ...{ port, host: '127.0.0.1', lazyConnect: true, enableReadyCheck: false },
    ...{ commandTimeout: withinMs, connectTimeout: withinMs, maxRetriesPerRequest: 0 },
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return await question(redis);
  } finally {
    redis.disconnect();
  }
}

/** The fields of a section of INFO. */
export async function redisInfo(port: number, section: string): Promise<ReadonlyMap<string, string>> {
  const text = await askRedis(port, (redis) => redis.info(section));
  return new Map(
    text.split('\r\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)] as const] : [];
    }),
  );
}
