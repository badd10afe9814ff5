import type { Fault } from '../fault.js';

/** Redis ends and is started again: immediately, with what the kernel has of its files, or gracefully. */
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
