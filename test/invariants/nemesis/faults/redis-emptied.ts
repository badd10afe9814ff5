import type { Fault } from '../fault.js';
import { poll } from '../poll.js';

/** FLUSHALL, as by mistake. */
export const redisEmptied: Fault = {
  name: 'Redis emptied',
  async strike({ redis }) {
    await redis.assertSame();
    await poll(async () => ((await redis.ask((client) => client.dbsize())) > 5 ? true : undefined));
    const replies = await redis.ask((client) => client.multi().dbsize().flushall().dbsize().exec());
    const [before, , after] = (replies ?? []).map(([, reply]) => Number(reply));
    return after === 0 && before !== undefined && before > 0 ? `${before} keys gone` : undefined;
  },
};
