import { setTimeout as sleep } from 'node:timers/promises';
import type { AppName } from '../../../support/processes/index.js';
import type { Fault } from '../fault.js';
import { World } from '../world.js';
import { isStopped } from '../is-stopped.js';
import { poll } from '../poll.js';

/** The other processes learn with their next heartbeat that it is gone. */
const TAKEOVER_TIMEOUT_MS = 60_000;

/** Stops a process for longer than its session lasts, so that others own its partitions when it resumes. */
export const processFrozen = (name: AppName): Fault => ({
  name: `SIGSTOP of ${name} beyond its session`,
  strike: (world, random) =>
    world.withOne(name, random, async (victim, pid) => {
      const others = world.listProcesses(name).filter((other) => other !== victim);
      const assignments = (): number =>
        others.flatMap(({ logs }) => logs).filter(({ msg }) => msg === 'partitions assigned').length;
      await victim.signal('SIGSTOP');
      const isFrozen = await isStopped(pid);
      const before = assignments();
      await sleep(World.sessionMs);
      const isSucceeded = await poll(() => (assignments() > before ? true : undefined), TAKEOVER_TIMEOUT_MS);
      await victim.signal('SIGCONT');
      return isFrozen && isSucceeded
        ? `process ${pid} was frozen, others took over its partitions`
        : undefined;
    }),
});
