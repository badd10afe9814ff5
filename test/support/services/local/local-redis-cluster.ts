import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePorts } from '../free-ports.js';
import type { RedisService } from '../types.js';
import { makeCertificates } from './certificates.js';
import type { Certificates } from './certificates.js';
import { localRedis } from './local-redis.js';
import { removeFolder, tempFolder } from './temp-folder.js';

export interface RedisClusterService {
  nodes: RedisService[];
  stop(): Promise<void>;
}

const SLOTS = 16_384;

export interface TlsRedisClusterService extends RedisClusterService {
  /** `rediss+cluster://…`; the nodes' own addresses are without TLS. */
  url: string;
  /** PEM file of the authority that signed the nodes' certificates. */
  authority: string;
}

/** Three masters on this machine, without replicas; resolves once all slots are served. */
export const localRedisCluster = (): Promise<RedisClusterService> => started(() => ({}));

/** The same with TLS between the nodes, and for clients at separate ports. */
export async function localTlsRedisCluster(): Promise<TlsRedisClusterService> {
  const dir = await tempFolder('certificates');
  const certificates = await makeCertificates(dir);
  const ports = await freePorts(3);
  const cluster = await started((index) => tlsConfig(certificates, ports[index] ?? 0));
  return {
    nodes: cluster.nodes,
    url: `rediss+cluster://${ports.map((port) => `127.0.0.1:${port}`).join()}`,
    authority: certificates.authority,
    stop: async () => {
      await cluster.stop();
      await removeFolder(dir);
    },
  };
}

const tlsConfig = ({ authority, certificate, key }: Certificates, port: number): Record<string, string> => ({
  'tls-port': String(port),
  'tls-cluster': 'yes',
  'tls-auth-clients': 'no',
  'tls-ca-cert-file': authority,
  'tls-cert-file': certificate,
  'tls-key-file': key,
});

async function started(nodeConfig: (index: number) => Record<string, string>): Promise<RedisClusterService> {
  const busPorts = await freePorts(3);
  const nodes = await Promise.all(
    busPorts.map((bus, index) =>
      localRedis({
        config: {
          'cluster-enabled': 'yes',
          'cluster-port': String(bus),
          'cluster-node-timeout': '2000',
          ...nodeConfig(index),
        },
      }),
    ),
  );
  const clients = nodes.map(({ url }) => new Redis(url, { enableReadyCheck: false }));
  try {
    await Promise.all(clients.map((client, index) => join(client, index, nodes[0]?.port, busPorts[0])));
    await Promise.all(clients.map(servesAllSlots));
  } finally {
    clients.forEach((client) => client.disconnect());
  }
  return { nodes, stop: async () => void (await Promise.all(nodes.map((node) => node.stop()))) };
}

/**
 * As `redis-cli --cluster create`, which not every machine has: an equal share of the slots, and the
 * addresses of the other nodes.
 */
async function join(client: Redis, index: number, firstPort = 0, firstBus = 0): Promise<void> {
  const boundary = (node: number): number => Math.floor((node * SLOTS) / 3);
  await client.call('CLUSTER', 'ADDSLOTSRANGE', boundary(index), boundary(index + 1) - 1);
  await client.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
  if (index > 0) await client.call('CLUSTER', 'MEET', '127.0.0.1', firstPort, firstBus);
}

async function servesAllSlots(client: Redis): Promise<void> {
  while (!String(await client.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) await sleep(25);
}
