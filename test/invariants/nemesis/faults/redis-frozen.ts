import type { Fault } from '../fault.js';

const FROZEN_MS = 2_000;

/** Redis accepts connections and answers nothing for a while. */
export const redisFrozen: Fault = {
  name: 'SIGSTOP of Redis',
  async strike({ redis }) {
    await redis.assertSame();
    await redis.kill('SIGSTOP');
    const answered = await redis.answers(FROZEN_MS);
    await redis.kill('SIGCONT');
    if (answered || !(await redis.answers(FROZEN_MS))) return undefined;
    return `process ${redis.pid} did not answer for ${FROZEN_MS} ms`;
  },
};
