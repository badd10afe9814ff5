import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { hold, release } from '../services/local/reaper.js';
import type { AppName } from './app-process.js';
import { built } from './built.js';

/** Output and exit of a process that was expected to end by itself. */
export interface Ended {
  readonly code: number | null;
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an app from the build with exactly this environment; kills it if it does not end in time. */
export async function runToEnd(
  name: AppName,
  env: Readonly<Record<string, string>>,
  { args = [], withinMs = 30_000 }: { args?: readonly string[]; withinMs?: number } = {},
): Promise<Ended> {
  const main = built(name);
  const begun = performance.now();
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: withinMs,
    killSignal: 'SIGKILL',
    detached: true,
  });
  const { pid } = child;
  if (pid !== undefined) hold('group', pid);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  if (pid !== undefined) release('group', pid);
  return { code, ms: performance.now() - begun, stdout, stderr };
}
