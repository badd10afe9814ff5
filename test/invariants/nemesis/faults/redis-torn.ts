import { setTimeout as sleep } from 'node:timers/promises';
import { tearAof } from '../../support/tear-aof.js';
import type { Fault } from '../fault.js';
import { until } from '../until.js';

/** What lies between the two restarts is written after a tail that may end inside a transaction. */
const BETWEEN_MS = 1_000;

/** As a machine that lost power: the tail of its file is missing. A cut inside a transaction shows at the second restart. */
export const redisTorn: Fault = {
  name: 'append-only file of Redis cut, two restarts',
  async strike({ redis }, random) {
    await redis.assertSame();
    // So many keys at the least that a cut hits something.
    await until(async () => ((await redis.ask((client) => client.dbsize())) > 5 ? true : undefined));
    await redis.kill('SIGKILL');
    const bytes = tearAof(redis.dir, random.between(1, 20_000));
    await redis.restart();
    await sleep(BETWEEN_MS);
    await redis.kill('SIGKILL');
    await redis.restart();
    return bytes > 0 ? `${bytes} bytes cut` : undefined;
  },
};
