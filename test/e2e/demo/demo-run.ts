import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IssuedDocument } from '#invoicing';
import { built } from '../../support/processes/built.js';

/** What `contador demo --json` prints once its checks are done. */
export interface DemoOutput {
  readonly ok: boolean;
  readonly now: number;
  readonly console: string;
  readonly keys: readonly { readonly role: string; readonly clientId?: string; readonly key: string }[];
  readonly checks: readonly { readonly what: string; readonly ok: boolean; readonly detail: string }[];
  readonly counters: Readonly<Record<string, number>>;
  readonly documents: readonly IssuedDocument[];
}

/** A `contador demo` from the build, with a private folder for temporary files. */
export class DemoRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'contador-demo-run-'));
  stdout = '';
  stderr = '';
  /** Its exit code, or the signal that ended it. */
  readonly exited: Promise<number | NodeJS.Signals | null>;
  private readonly child: ChildProcess;

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    const main = built('contador');
    const { KAFKA_BROKERS: _brokers, REDIS_URL: _redis, ...inherited } = process.env;
    this.child = spawn(process.execPath, [main, 'demo', ...args], {
      env: { ...inherited, ...env, TMPDIR: this.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exited = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve(code ?? signal)),
    );
  }

  async waitUntilPrinted(text: string): Promise<void> {
    while (!this.stdout.includes(text)) {
      if (this.child.exitCode !== null) throw new Error(`the demo ended:\n${this.stdout}${this.stderr}`);
      await sleep(50);
    }
  }

  /** Resolves once it has checked its documents; it continues with live traffic. */
  async untilChecked(): Promise<DemoOutput> {
    await this.waitUntilPrinted('\n}\n');
    return JSON.parse(this.stdout) as DemoOutput;
  }

  /** Processes that it started. */
  children(): number[] {
    const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
      .trim()
      .split('\n');
    return processes
      .map((line) => line.trim().split(/\s+/))
      .filter(([, parent, command]) => Number(parent) === this.child.pid && command !== 'ps')
      .map(([pid]) => Number(pid));
  }

  kill = (signal: NodeJS.Signals): boolean => this.child.kill(signal);

  async clear(): Promise<void> {
    this.kill('SIGKILL');
    await this.exited;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
