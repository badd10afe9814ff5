import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hold, release } from '../services/local/reaper.js';
import { built } from './built.js';
import { LogTail } from './log-tail.js';
import type { LogLine } from './log-tail.js';

export type AppName = 'ingest' | 'billing' | 'console';

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Tests of anything but access control need no key. */
const OPEN: Partial<Record<AppName, Record<string, string>>> = { console: { CONTADOR_ACCESS: 'open' } };

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

/**
 * One of contador's processes, from the build, as a child in a process group of its own: Ctrl-C reaches it
 * only through this process, and it ends when this process ends, for any reason.
 */
export class AppProcess {
  /** The address it listens on, e.g. `http://127.0.0.1:41234`; empty until then. */
  url = '';
  private readonly tail = new LogTail((line) => this.note(line));
  private child: ChildProcess | undefined;
  private exit: Promise<Exit> | undefined;

  /**
   * @param env environment of the process; by default PORT is 0, HOST is 127.0.0.1 and a console is open
   * @param main file that Node runs
   */
  constructor(
    readonly name: AppName,
    private readonly env: Readonly<Record<string, string>>,
    private readonly main = built(name),
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get logs(): readonly LogLine[] {
    return this.tail.lines;
  }

  /**
   * Resolves once the process is ready to work.
   * @throws with its last log lines if it ends before that
   */
  async start(): Promise<void> {
    if (!existsSync(this.main)) throw new Error(`${this.main} is not there; build first: npm run build`);
    this.url = '';
    const child = spawn(process.execPath, [this.main], {
      env: { ...inherited(), HOST: '127.0.0.1', PORT: '0', ...OPEN[this.name], ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    this.child = child;
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    failed.catch(() => undefined);
    const { pid } = child;
    if (pid === undefined) return failed;
    hold('group', pid);
    this.exit = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        release('group', pid);
        resolve({ code, signal });
      });
    });
    this.tail.follow(child.stdout);
    this.tail.follow(child.stderr);
    await this.untilReady();
  }

  /** Sends a signal. After SIGKILL and SIGTERM it resolves once the process has ended. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.child?.pid === undefined || this.ended) return;
    process.kill(this.child.pid, signal);
    if (signal === 'SIGKILL' || signal === 'SIGTERM') await this.exit;
  }

  /** SIGTERM, then SIGKILL if the process does not end. */
  async stop(): Promise<Exit | undefined> {
    const giveUp = new AbortController();
    const patience = sleep(STOP_TIMEOUT_MS, undefined, { signal: giveUp.signal }).then(
      () => this.kill('SIGKILL'),
      () => undefined,
    );
    await this.kill('SIGTERM');
    giveUp.abort();
    await patience;
    return this.exit;
  }

  /** @throws with its last log lines if it has ended */
  assertRunning(): void {
    if (this.ended) throw new Error(`${this.name} has ended:\n${this.tail.last(20)}`);
  }

  /** Resolves to its exit once it has ended. */
  async exited(): Promise<Exit> {
    return (await this.exit) ?? { code: null, signal: null };
  }

  private async untilReady(): Promise<void> {
    for (const deadline = Date.now() + START_TIMEOUT_MS; !(await this.isReady()); await sleep(50)) {
      if (!this.ended && Date.now() < deadline) continue;
      const how = this.ended ? `ended with ${JSON.stringify(await this.exit)}` : 'is not ready';
      await this.kill('SIGKILL');
      throw new Error(`${this.name} ${how}:\n${this.tail.last(20)}`);
    }
  }

  private async isReady(): Promise<boolean> {
    if (this.url === '') return false;
    return fetch(`${this.url}/health/ready`).then(
      async (response) => {
        await response.arrayBuffer();
        return response.ok;
      },
      () => false,
    );
  }

  private get ended(): boolean {
    return this.child !== undefined && (this.child.exitCode !== null || this.child.signalCode !== null);
  }

  private note(line: LogLine): void {
    if (line.msg === 'listening' && typeof line['url'] === 'string') this.url = line['url'];
  }
}

/** The environment without contador's settings: the caller alone sets those. */
const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CONTADOR_')));
