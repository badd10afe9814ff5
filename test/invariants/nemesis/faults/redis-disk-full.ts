import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { limitFiles } from '../limit-files.js';
import { poll } from '../poll.js';

const FULL_MS = 1_000;

/** The append-only file cannot grow: Redis refuses writes with MISCONF until it can grow again. */
export const redisDiskFull: Fault = {
  name: 'disk of Redis full',
  async strike({ redis }) {
    await redis.assertSame();
    const status = (required: string) =>
      poll(async () => {
        // Redis notices at a write, and there may be no other writer.
        await redis.ask((client) => client.set('nemesis:written', 1)).catch(() => undefined);
        const seen = (await redis.info('persistence')).get('aof_last_write_status');
        return seen === required ? true : undefined;
      });
    await limitFiles(redis.pid, 0);
    try {
      if (!(await status('err'))) return undefined;
      await sleep(FULL_MS);
    } finally {
      await limitFiles(redis.pid, 'unlimited');
    }
    return (await status('ok')) ? 'refused writes, and takes them again' : undefined;
  },
};
