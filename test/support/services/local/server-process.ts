import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { hold, release } from './reaper.js';

export interface Program {
  command: string;
  args: string[];
  cwd: string;
  /** File that takes the program's output. */
  log: string;
  /** Called every 25 ms until true; gets the output since this start. */
  ready: (output: string) => boolean | Promise<boolean>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 10_000;

/** A server as a child in its own process group, so that Ctrl-C reaches it only through this process. */
export class ServerProcess {
  private child: ChildProcess | undefined;

  constructor(private readonly program: Program) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves once the server is ready; throws with its last output if it ends before that. */
  async start(): Promise<void> {
    const { command, args, cwd, log, ready } = this.program;
    const file = openSync(log, 'a');
    const before = readFileSync(log).length;
    const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', file, file] });
    closeSync(file);
    child.unref();
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    failed.catch(() => undefined);
    if (child.pid === undefined) return failed;
    const pid = child.pid;
    hold('group', pid);
    child.once('exit', () => release('group', pid));
    this.child = child;

    const output = () => readFileSync(log).subarray(before).toString();
    for (const deadline = Date.now() + START_TIMEOUT_MS; !(await ready(output())); await sleep(25)) {
      if (!ended(child) && Date.now() < deadline) continue;
      await this.kill('SIGKILL');
      throw new Error(`${command} did not start:\n${output().split('\n').slice(-15).join('\n')}`);
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.child;
    if (child?.pid === undefined || ended(child)) return;
    const exit = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, signal);
    if (signal !== 'SIGKILL' && signal !== 'SIGTERM') return;
    child.ref(); // otherwise Node, with nothing else to do, would exit before the server does
    await exit;
  }

  /** SIGTERM, then SIGKILL if the server does not end (it may be stopped by SIGSTOP). */
  async stop(): Promise<void> {
    const giveUp = new AbortController();
    const patience = sleep(STOP_TIMEOUT_MS, undefined, { signal: giveUp.signal }).then(
      () => this.kill('SIGKILL'),
      () => undefined,
    );
    await this.kill('SIGTERM');
    giveUp.abort();
    await patience;
  }
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
