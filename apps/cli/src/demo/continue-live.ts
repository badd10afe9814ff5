import { setTimeout as sleep } from 'node:timers/promises';
import { batchBySize } from '#kafka';
import type { Traffic } from '../../../../test/support/traffic/index.js';
import type { Stage } from './stage.js';

const EVERY_MS = 250;

/** Publishes what platforms send as the day goes on, by the clock, until Ctrl-C; looks after the processes meanwhile. */
export async function continueLive(
  traffic: Traffic,
  { producer, journal, check }: Pick<Stage, 'producer' | 'journal' | 'check'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    check();
    const records = [...traffic.until(Date.now())].map(({ record }) => record);
    // after a machine has slept there are many
    for (const batch of batchBySize(records)) await producer.send(journal, batch);
    await sleep(EVERY_MS);
  }
}
