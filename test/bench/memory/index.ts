import { connectRedis } from '#store';
import { services } from '../../support/services/index.js';
import { machine } from '../measure/machine.js';
import type { Page } from '../report/write-page.js';
import { measureExpiry } from './expiry.js';
import { measureIds } from './ids.js';
import type { MemoryResult } from './report.js';
import { expiryPlot, growthPlot, memoryText } from './report.js';
import { measureUsage } from './usage.js';

export interface MemoryOptions {
  readonly isQuick: boolean;
  /** Maximum number of event ids. */
  readonly ids: number;
}

/** Measures the memory of ids and usage in Redis, and its growth. */
export async function benchMemory(
  log: (text: string) => void,
  { isQuick, ids: count }: MemoryOptions,
): Promise<Page> {
  const before = machine();
  const server = await services.redis({ own: true, config: { appendonly: 'no' } });
  const redis = connectRedis(server.url, () => undefined);
  try {
    const ids = await measureIds(redis, count, log);
    log('ids over six late windows');
    const expiry = await measureExpiry(redis, isQuick ? 200 : 1_000);
    const usage = await measureUsage(redis, isQuick, log);
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? 'unknown';
    const result: MemoryResult = { machine: before, redis: version, ids, expiry, usage };
    return {
      name: 'memory',
      figures: result,
      text: memoryText(result),
      plots: { memory: growthPlot(result), 'memory-expiry': expiryPlot(result) },
    };
  } finally {
    redis.disconnect();
    await server.stop();
  }
}
