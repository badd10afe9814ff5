import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until.js';

/** A busy machine takes its time to stop every thread. */
const WITHIN_MS = 2_000;

/** Whether a process stands still by SIGSTOP, or soon does. */
export async function isStopped(pid: number): Promise<boolean> {
  const stopped = await until(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]);
    return stdout.trim().startsWith('T') ? true : undefined;
  }, WITHIN_MS);
  return stopped ?? false;
}
