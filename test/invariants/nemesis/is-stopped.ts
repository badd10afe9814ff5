import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { poll } from './poll.js';

/** A busy machine takes time to stop every thread. */
const WITHIN_MS = 2_000;

/** Whether a process is stopped by SIGSTOP, now or within the limit. */
export async function isStopped(pid: number): Promise<boolean> {
  const stopped = await poll(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]);
    return stdout.trim().startsWith('T') ? true : undefined;
  }, WITHIN_MS);
  return stopped ?? false;
}
