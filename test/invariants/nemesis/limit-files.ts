import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Limits the size of the files of a running process, as a full disk does, or lifts the limit. Linux only. */
export async function limitFiles(pid: number, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}
