import type { Fault } from '../fault.js';

export const brokerKilled = (signal: 'SIGKILL' | 'SIGTERM'): Fault => ({
  name: `${signal} of the broker`,
  async strike({ broker }) {
    broker.assertSame();
    const before = broker.pid;
    await broker.kill(signal);
    await broker.restart();
    return `process ${before} is ${broker.pid} now`;
  },
});
