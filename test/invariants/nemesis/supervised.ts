import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess, LogLine } from '../../support/processes/index.js';

const START_WITHIN_MS = 60_000;

/** A process that is started again whenever it ends, as by a supervisor. */
export class Supervised {
  /** Environment in addition to the deployment's own, from the next start on. */
  settings: Readonly<Record<string, string>> = {};
  /** The process runs with a wrong clock until its next start. */
  hasWrongClock = false;
  private readonly lives: AppProcess[] = [];
  private isReady = false;
  private hasEnded = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly make: (settings: Readonly<Record<string, string>>) => AppProcess,
  ) {}

  /** Resolves once the process is ready. */
  async start(): Promise<void> {
    await this.startOnce();
    this.watching = this.watch();
  }

  /** Undefined while the process is not ready. */
  get pid(): number | undefined {
    return this.isReady ? this.lives.at(-1)?.pid : undefined;
  }

  /** Of all starts, oldest first. */
  get logs(): readonly LogLine[] {
    return this.lives.flatMap(({ logs }) => logs);
  }

  async signal(signal: NodeJS.Signals): Promise<void> {
    await this.lives.at(-1)?.kill(signal);
  }

  /** How the current process ends. */
  exit(): ReturnType<AppProcess['exited']> {
    return this.lives.at(-1)?.exited() ?? Promise.resolve({ code: null, signal: null });
  }

  /** Waits until the process is ready with another pid than `pid`. */
  async waitForRestart(pid: number | undefined): Promise<number> {
    for (const deadline = Date.now() + START_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
      if (this.pid !== undefined && this.pid !== pid) return this.pid;
    }
    throw new Error(`${this.name} has not come back`);
  }

  /** Starts the process no more; the caller ends the current one. */
  retire(): void {
    this.hasEnded = true;
  }

  async ended(): Promise<void> {
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (!this.hasEnded) {
      await this.exit();
      this.isReady = false;
      // It is not started once it is retired.
      await this.startOnce().catch(() => undefined);
    }
  }

  /** The process may end during its start, when a server is down: then it is started again. */
  private async startOnce(): Promise<void> {
    for (const deadline = Date.now() + START_WITHIN_MS; !this.hasEnded; await sleep(200)) {
      const app = this.make(this.settings);
      this.lives.push(app);
      this.hasWrongClock = 'TEST_CLOCK_JUMPS_MS' in this.settings;
      try {
        await app.start();
        this.isReady = true;
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }
}
