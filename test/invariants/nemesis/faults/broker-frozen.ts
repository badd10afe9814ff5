import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { isStopped } from '../is-stopped.js';

const FROZEN_MS = 2_500;

export const brokerFrozen: Fault = {
  name: 'SIGSTOP of the broker',
  async strike({ broker }) {
    broker.assertSame();
    await broker.kill('SIGSTOP');
    const frozen = await isStopped(broker.pid);
    await sleep(FROZEN_MS);
    await broker.kill('SIGCONT');
    broker.assertSame();
    return frozen ? `process ${broker.pid} was frozen for ${FROZEN_MS} ms` : undefined;
  },
};
