import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { freePorts } from '../free-ports.js';
import type { RedisService } from '../types.js';
import { localRedis } from './local-redis.js';

export interface RedisClusterService {
  nodes: RedisService[];
  stop(): Promise<void>;
}

/** Three masters on this machine, without replicas; resolves once all slots are served. */
export async function localRedisCluster(): Promise<RedisClusterService> {
  const busPorts = await freePorts(3);
  const nodes = await Promise.all(
    busPorts.map((bus) =>
      localRedis({
        config: { 'cluster-enabled': 'yes', 'cluster-port': String(bus), 'cluster-node-timeout': '2000' },
      }),
    ),
  );
  const addresses = nodes.map((node, index) => `127.0.0.1:${node.port}@${busPorts[index]}`);
  const cli = (...args: string[]) => promisify(execFile)('redis-cli', args);
  await cli('--cluster', 'create', ...addresses, '--cluster-yes');
  for (const node of nodes) {
    while (!(await cli('-p', String(node.port), 'cluster', 'info')).stdout.includes('cluster_state:ok'));
  }
  return { nodes, stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) };
}
