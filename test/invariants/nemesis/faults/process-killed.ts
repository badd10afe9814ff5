import type { AppName } from '../../../support/processes/index.js';
import type { Fault } from '../fault.js';

/**
 * Ends a process by a signal, immediately (SIGKILL) or gracefully (SIGTERM); its supervisor starts it again.
 */
export const processKilled = (name: AppName, signal: 'SIGKILL' | 'SIGTERM'): Fault => ({
  name: `${signal} of ${name}`,
  strike: (world, random) =>
    world.withOne(name, random, async (victim, pid) => {
      const exit = victim.exit();
      await victim.signal(signal);
      const { code, signal: by } = await exit;
      const isAsAsked = signal === 'SIGKILL' ? by === 'SIGKILL' : code === 0;
      if (!isAsAsked) throw new Error(`${victim.name} ended with ${code ?? by ?? '?'} after ${signal}`);
      return `${victim.name}, process ${pid}, is ${await victim.waitForRestart(pid)} now`;
    }),
});
