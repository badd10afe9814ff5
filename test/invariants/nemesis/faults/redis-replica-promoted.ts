import { setTimeout as sleep } from 'node:timers/promises';
import { localRedis } from '../../../support/services/local/local-redis.js';
import type { Fault } from '../fault.js';
import { askRedis, redisInfo } from '../servers/ask-redis.js';
import { until } from '../until.js';

/** How far the replica is behind when the master dies. */
const BEHIND_MS = 300;

/** The master dies while its replica is behind, and the replica takes its place without the last writes. */
export const redisReplicaPromoted: Fault = {
  name: 'replica of Redis promoted',
  async strike({ redis }) {
    await redis.assertSame();
    const server = await localRedis();
    const { port } = server;
    await askRedis(port, (replica) => replica.replicaof('127.0.0.1', redis.port));
    const isInStep = await until(async () =>
      (await redisInfo(port, 'replication')).get('master_link_status') === 'up' ? true : undefined,
    );
    if (!isInStep) throw new Error('the replica does not follow');
    await server.kill('SIGSTOP');
    await sleep(BEHIND_MS);
    const written = Number((await redis.info('replication')).get('master_repl_offset'));
    await redis.kill('SIGKILL');
    await server.kill('SIGCONT');
    await askRedis(port, (replica) => replica.replicaof('NO', 'ONE'));
    const state = await redisInfo(port, 'replication');
    await redis.giveWayTo(server);
    if (state.get('role') !== 'master') return undefined;
    // What had reached the replica's socket by then it still reads, or not: both happen.
    const lost = written - Number(state.get('master_repl_offset'));
    return `process ${redis.pid} on port ${redis.port} is the master now, ${lost} bytes behind`;
  },
};
