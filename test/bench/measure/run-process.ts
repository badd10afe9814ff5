import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const REPORT_PEAK = new URL('./report-peak.mjs', import.meta.url).href;

/** Resources that a process used from its start to its end. */
export interface Ran {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMiB: number;
  readonly stdout: string;
}

/**
 * Runs a file with this Node.
 * @throws Error if its exit code is not 0
 */
export async function runProcess(file: string, args: readonly string[]): Promise<Ran> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, ['--import', REPORT_PEAK, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  const [, out, , usage] = child.stdio as unknown as [null, Readable, null, Readable];
  const [stdout, took, [code]] = await Promise.all([
    text(out),
    text(usage),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const ms = performance.now() - startedAtMs;
  if (code !== 0) throw new Error(`${file} ended with ${String(code)}`);
  return { ms, ...(JSON.parse(took) as { cpuMs: number; peakMiB: number }), stdout };
}
