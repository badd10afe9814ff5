import { setTimeout as sleep } from 'node:timers/promises';
import { tearAof } from '../../support/tear-aof.js';
import type { Fault } from '../fault.js';
import type { RedisUnderFire } from '../servers/redis-under-fire.js';
import { poll } from '../poll.js';

/** The file's tail holds at least this much, so that a cut hits something. */
const TAIL_BYTES = 1_000;
const TAIL_WITHIN_MS = 5_000;

/** Writes between the two restarts follow a tail that may end inside a transaction. */
const BETWEEN_MS = 1_000;

/**
 * Redis comes back as after a power loss: the tail of its file is missing. A cut inside a transaction shows
 * at the second restart.
 */
export const redisTorn: Fault = {
  name: 'append-only file of Redis cut, two restarts',
  async strike({ redis }, random) {
    await redis.assertSame();
    await ensureTail(redis);
    await redis.kill('SIGKILL');
    const bytes = tearAof(redis.dir, random.integer(1, 20_000));
    await redis.restart();
    await sleep(BETWEEN_MS);
    await redis.kill('SIGKILL');
    await redis.restart();
    return bytes > 0 ? `${bytes} bytes cut` : undefined;
  },
};

/**
 * Ensures that the current file has a tail: after a rewrite, as of a new replica, its content is in another
 * file.
 */
async function ensureTail(redis: RedisUnderFire): Promise<void> {
  const tail = async (): Promise<number> => {
    const persistence = await redis.info('persistence');
    return Number(persistence.get('aof_current_size')) - Number(persistence.get('aof_base_size'));
  };
  if (await poll(async () => ((await tail()) > TAIL_BYTES ? true : undefined), TAIL_WITHIN_MS)) return;
  // Where nothing else writes, this write can be lost.
  await redis.ask((client) => client.set('nemesis:written', 'x'.repeat(TAIL_BYTES)));
}
