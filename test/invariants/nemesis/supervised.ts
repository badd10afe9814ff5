import { setTimeout as sleep } from 'node:timers/promises';
import type { AppProcess, LogLine } from '../../support/processes/index.js';

const START_WITHIN_MS = 60_000;

/** A process that is started again whenever it ends, as a supervisor does it. */
export class Supervised {
  /** Environment on top of the deployment's own, from the next start on. */
  settings: Readonly<Record<string, string>> = {};
  /** Its clock goes wrong, until it is started again. */
  hasWrongClock = false;
  private readonly lives: AppProcess[] = [];
  private isReady = false;
  private isOver = false;
  private watching: Promise<void> = Promise.resolve();

  constructor(
    readonly name: string,
    private readonly make: (settings: Readonly<Record<string, string>>) => AppProcess,
  ) {}

  /** Resolves once it is ready. */
  async start(): Promise<void> {
    await this.startOnce();
    this.watching = this.watch();
  }

  /** Undefined while it is not ready. */
  get pid(): number | undefined {
    return this.isReady ? this.lives.at(-1)?.pid : undefined;
  }

  /** Of all its lives, oldest first. */
  get logs(): readonly LogLine[] {
    return this.lives.flatMap(({ logs }) => logs);
  }

  async signal(signal: NodeJS.Signals): Promise<void> {
    await this.lives.at(-1)?.kill(signal);
  }

  /** How its present life ends. */
  exit(): ReturnType<AppProcess['exited']> {
    return this.lives.at(-1)?.exited() ?? Promise.resolve({ code: null, signal: null });
  }

  /** Waits until it is ready in another life than that of `pid`. */
  async backAfter(pid: number | undefined): Promise<number> {
    for (const deadline = Date.now() + START_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
      if (this.pid !== undefined && this.pid !== pid) return this.pid;
    }
    throw new Error(`${this.name} has not come back`);
  }

  /** No more lives; the present one is ended by whoever made it. */
  retire(): void {
    this.isOver = true;
  }

  async ended(): Promise<void> {
    await this.watching;
  }

  private async watch(): Promise<void> {
    while (!this.isOver) {
      await this.exit();
      this.isReady = false;
      // Retired meanwhile, it is not started any more.
      await this.startOnce().catch(() => undefined);
    }
  }

  /** It may end while it starts, when a server is down: then once more. */
  private async startOnce(): Promise<void> {
    for (const deadline = Date.now() + START_WITHIN_MS; !this.isOver; await sleep(200)) {
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
