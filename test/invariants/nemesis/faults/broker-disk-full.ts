import type { Fault } from '../fault.js';
import { limitFiles } from '../limit-files.js';
import { poll } from '../poll.js';

/**
 * No file of the broker may grow: the broker gives up its only log folder and exits; then there is space
 * again.
 */
export const brokerDiskFull: Fault = {
  name: 'disk of the broker full',
  async strike({ broker }) {
    broker.assertSame();
    const { pid } = broker;
    await limitFiles(pid, 4_096);
    const isGone = await poll(() => (broker.isRunning ? undefined : true));
    await broker.restart();
    return isGone ? `process ${pid} gave up, ${broker.pid} goes on` : undefined;
  },
};
