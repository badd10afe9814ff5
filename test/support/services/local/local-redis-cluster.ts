import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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

export interface TlsRedisClusterService extends RedisClusterService {
  /** `rediss+cluster://…`; the nodes' own addresses are without TLS. */
  url: string;
  /** PEM file of the authority that signed the nodes' certificates. */
  authority: string;
}

/** Three masters on this machine, without replicas; resolves once all slots are served. */
export const localRedisCluster = (): Promise<RedisClusterService> => started(() => ({}));

/** The same with TLS between the nodes, and for clients at ports of their own. */
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

async function started(configOf: (index: number) => Record<string, string>): Promise<RedisClusterService> {
  const busPorts = await freePorts(3);
  const nodes = await Promise.all(
    busPorts.map((bus, index) =>
      localRedis({
        config: {
          'cluster-enabled': 'yes',
          'cluster-port': String(bus),
          'cluster-node-timeout': '2000',
          ...configOf(index),
        },
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
