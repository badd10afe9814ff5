import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { built } from '../../support/processes/built.js';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the `contador` command from the build, with exactly this environment: without Redis, where it names
 * none.
 */
export async function contador(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ran> {
  const main = built('contador');
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env['PATH'], ...env } });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
