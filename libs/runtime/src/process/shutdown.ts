import type { Logger } from 'pino';

interface Step {
  name: string;
  close: () => Promise<unknown>;
  withinMs: number;
}

/** A step that waits for a server that is gone must not use up the time of the next steps. */
const STEP_WITHIN_MS = 750;

/** For a Nest application: time to finish the current slice and leave the consumer group. */
export const APP_WITHIN_MS = 5_000;

/** Closes everything at the end: last registered, first closed. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<boolean> | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly withinMs = 10_000,
  ) {}

  /** Registers what was just opened; when closing it takes longer than `withinMs`, the next step begins. */
  add(name: string, close: () => Promise<unknown>, withinMs = STEP_WITHIN_MS): void {
    this.steps.push({ name, close, withinMs });
  }

  /** Closes everything, once; true if that was done in time and without a failure. */
  run(): Promise<boolean> {
    return (this.running ??= this.closeAll());
  }

  private async closeAll(): Promise<boolean> {
    let open = '';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => {
        this.logger.error({ open }, 'shutdown took too long');
        resolve(false);
      }, this.withinMs);
    });
    const closed = (async () => {
      let clean = true;
      for (const { name, close, withinMs } of [...this.steps].reverse()) {
        open = name;
        try {
          if (!(await within(withinMs, close()))) this.logger.warn({ step: name }, 'closed without waiting');
        } catch (err) {
          clean = false;
          this.logger.error({ err, step: name }, 'closing failed');
        }
      }
      return clean;
    })();
    const clean = await Promise.race([closed, late]);
    clearTimeout(timer);
    return clean;
  }
}

/** Whether the work was done in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(() => true as const);
  done.catch(() => undefined);
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
