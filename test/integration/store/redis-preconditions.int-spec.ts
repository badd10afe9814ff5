import { afterAll, describe, expect, it } from '@jest/globals';
import { connectRedis, checkRedis } from '#store';
import { services } from '../../support/services/index.js';
import type { RedisClusterService, RedisService } from '../../support/services/index.js';

const running: (RedisService | RedisClusterService)[] = [];
afterAll(async () => void (await Promise.all(running.map((redis) => redis.stop()))));

async function startRedis(config: Record<string, string>): Promise<RedisService> {
  const redis = await services.redis({ own: true, config });
  running.push(redis);
  return redis;
}

async function check(url: string, { mayForget = false, commands = [] as string[][] } = {}) {
  const redis = connectRedis(url, () => undefined);
  try {
    for (const [command = '', ...args] of commands) await redis.call(command, ...args);
    return await checkRedis(redis, { mayForget });
  } finally {
    redis.disconnect();
  }
}

describe('checkRedis', () => {
  it('finds no fault in a correct Redis', async () => {
    expect(await check((await startRedis({})).url)).toEqual({ faults: [], warnings: [] });
    const snapshots = await startRedis({ appendonly: 'no', save: '3600 1' });
    expect(await check(snapshots.url)).toEqual({ faults: [], warnings: [] });
  });

  it('refuses eviction and missing persistence together, and notices when they change', async () => {
    const { url } = await startRedis({ appendonly: 'no', 'maxmemory-policy': 'allkeys-lru' });
    const address = url.replace('redis://', '');
    expect((await check(url)).faults).toEqual([
      expect.stringContaining(`Redis ${address}: maxmemory-policy is allkeys-lru, must be noeviction`),
      expect.stringContaining(`Redis ${address}: has no persistence`),
    ]);
    const commands = [['CONFIG', 'SET', 'maxmemory-policy', 'noeviction']];
    expect((await check(url, { mayForget: true, commands })).faults).toEqual([]);
  });

  it('refuses a replica, and names its master', async () => {
    const primary = await startRedis({});
    const { url } = await startRedis({});
    const [host = '', port = ''] = primary.url.replace('redis://', '').split(':');
    const { faults } = await check(url, { commands: [['REPLICAOF', host, port]] });
    expect(faults).toEqual([
      expect.stringContaining(`is a replica of ${host}:${port} and accepts no writes`),
    ]);
  });

  it('reports that it cannot check where CONFIG, or INFO too, is not allowed', async () => {
    const { url } = await startRedis({ appendonly: 'no' });
    await check(url, {
      commands: [
        ['ACL', 'SETUSER', 'some', 'on', '>pw', '~*', '+@all', '-config'],
        ['ACL', 'SETUSER', 'less', 'on', '>pw', '~*', '+@all', '-config', '-info'],
      ],
    });
    const as = (user: string): string => url.replace('redis://', `redis://${user}:pw@`);
    expect(await check(as('some'))).toEqual({
      faults: [],
      warnings: [expect.stringContaining('cannot check its persistence')],
    });
    expect(await check(as('less'))).toEqual({
      faults: [],
      warnings: [expect.stringContaining('cannot check its version, role, maxmemory-policy, persistence')],
    });
  });

  it('checks every primary of a cluster, and refuses the plain address of one', async () => {
    const cluster = await services.redisCluster();
    running.push(cluster);
    const [first = '', second = ''] = cluster.nodes.map(({ url }) => url);
    expect((await check(first)).faults).toEqual([expect.stringContaining('belongs to a Redis Cluster')]);
    await check(second, { commands: [['CONFIG', 'SET', 'maxmemory-policy', 'allkeys-random']] });
    const { faults } = await check(first.replace('redis://', 'redis+cluster://'));
    expect(faults).toEqual([
      expect.stringContaining(`Redis ${second.replace('redis://', '')}: maxmemory-policy`),
    ]);
  });
});
