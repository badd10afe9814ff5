import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The version of a `redis-server`, `7.0.15`; undefined if there is none that runs. Valkey names its own the same way. */
export async function redisVersion(command: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, ['--version']);
    return /\bv=(\d+\.\S+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
}
