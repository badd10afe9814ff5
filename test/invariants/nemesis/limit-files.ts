import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How large the files of a running process may grow: a disk that is full, and has room again. Linux only. */
export async function limitFiles(pid: number, bytes: number | 'unlimited'): Promise<void> {
  await promisify(execFile)('prlimit', [`--pid=${pid}`, `--fsize=${bytes}:unlimited`]);
}
