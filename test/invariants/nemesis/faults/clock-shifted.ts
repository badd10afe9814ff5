import { fileURLToPath } from 'node:url';
import type { AppName } from '../../../support/processes/index.js';
import type { Fault } from '../fault.js';
import { poll } from '../poll.js';

const SHIFT_CLOCK = fileURLToPath(new URL('../shift-clock.mjs', import.meta.url));
const HOUR_MS = 3_600_000;

/** The process's clock jumps by two hours while it runs, and stays wrong until a restart. */
export const clockShifted = (name: AppName): Fault => ({
  name: `clock of ${name} shifted`,
  strike: (world, random) =>
    world.withOne(name, random, async (victim, pid) => {
      const jumpMs = random.pick([-2, 2]) * HOUR_MS;
      const jumps = () => victim.logs.filter(({ msg }) => msg === 'the clock jumped');
      const before = jumps().length;
      victim.settings = { NODE_OPTIONS: `--import ${SHIFT_CLOCK}`, TEST_CLOCK_JUMPS_MS: String(jumpMs) };
      await victim.signal('SIGTERM');
      await victim.waitForRestart(pid);
      const line = await poll(() => jumps()[before]);
      victim.settings = {};
      const shownMs = Date.parse(String(line?.['now'])) - Date.now();
      if (!(Math.abs(shownMs - jumpMs) < 60_000)) return undefined;
      return `${victim.name} is ${(shownMs / HOUR_MS).toFixed(1)} hours from here`;
    }),
});
