import { localRedis } from '../../../support/services/local/local-redis.js';
import type { Fault } from '../fault.js';
import { TcpProxy } from '../network/tcp-proxy.js';
import { askRedis, redisInfo } from '../servers/ask-redis.js';
import type { RedisUnderFire } from '../servers/redis-under-fire.js';
import { poll } from '../poll.js';

/** At least this many acknowledged bytes are lost, where anything writes. */
const BEHIND_BYTES = 1_000;
const BEHIND_WITHIN_MS = 2_000;

/** The master dies while its replica is cut off, and the replica takes over without the last writes. */
export const redisReplicaPromoted: Fault = {
  name: 'replica of Redis promoted',
  async strike({ redis }) {
    await redis.assertSame();
    const link = await TcpProxy.open(redis.port);
    const server = await localRedis();
    const { port } = server;
    await askRedis(port, (replica) => replica.replicaof('127.0.0.1', link.port));
    const isInStep = await poll(async () =>
      (await redisInfo(port, 'replication')).get('master_link_status') === 'up' ? true : undefined,
    );
    if (!isInStep) throw new Error('the replica does not follow');
    link.weather = { kind: 'blackhole' };
    const written = await writtenBeyond(redis, await readOffset(port, 'slave_repl_offset'));
    await redis.kill('SIGKILL');
    await askRedis(port, (replica) => replica.replicaof('NO', 'ONE'));
    await link.close();
    const { role, offset } = await replicationState(port);
    await redis.switchServer(server);
    const lost = written - offset;
    if (role !== 'master' || lost <= 0) return undefined;
    return `process ${redis.pid} on port ${redis.port} is the master now, ${lost} bytes behind`;
  },
};

/** Resolves to the position of the master's log of writes once it is ahead of `offset`. */
async function writtenBeyond(redis: RedisUnderFire, offset: number): Promise<number> {
  const written = () => readOffset(redis.port, 'master_repl_offset');
  const isFarAhead = async () => ((await written()) > offset + BEHIND_BYTES ? true : undefined);
  // While no one else writes, it has a write of our own to lose.
  if (!(await poll(isFarAhead, BEHIND_WITHIN_MS)))
    await redis.ask((client) => client.set('nemesis:written', 1));
  return written();
}

async function readOffset(port: number, name: 'master_repl_offset' | 'slave_repl_offset'): Promise<number> {
  return Number((await redisInfo(port, 'replication')).get(name));
}

async function replicationState(port: number): Promise<{ role: string | undefined; offset: number }> {
  const replication = await redisInfo(port, 'replication');
  return { role: replication.get('role'), offset: Number(replication.get('master_repl_offset')) };
}
