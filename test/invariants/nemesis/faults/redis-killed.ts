import type { Fault } from '../fault.js';

/** Ended and started again: at once, with what the kernel has of its files, or in its own time. */
export const redisKilled = (signal: 'SIGKILL' | 'SIGTERM'): Fault => ({
  name: `${signal} of Redis`,
  async strike({ redis }) {
    await redis.assertSame();
    const before = redis.pid;
    await redis.kill(signal);
    if (await redis.answers(200)) return undefined;
    await redis.restart();
    return `process ${before} is ${redis.pid} now`;
  },
});
