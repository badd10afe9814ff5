import { setTimeout as sleep } from 'node:timers/promises';
import { batchBySize } from '#kafka';
import type { Traffic } from '../../../../test/support/traffic/index.js';
import type { Stage } from './stage.js';

const EVERY_MS = 250;

/** Publishes live traffic in real time until Ctrl-C, and checks that the processes are still running. */
export async function continueLive(
  traffic: Traffic,
  { producer, journal, check }: Pick<Stage, 'producer' | 'journal' | 'check'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    check();
    const records = [...traffic.generate(Date.now())].map(({ record }) => record);
    // there are many after the machine was suspended
    for (const batch of batchBySize(records)) await producer.send(journal, batch);
    await sleep(EVERY_MS);
  }
}
