import type { Logger } from 'pino';

interface Step {
  name: string;
  close: () => Promise<unknown>;
}

/** What must be closed at the end: last registered, first closed. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<boolean> | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly withinMs = 10_000,
  ) {}

  /** Registers what was just opened. */
  add(name: string, close: () => Promise<unknown>): void {
    this.steps.push({ name, close });
  }

  /** Closes all, once; true if that was done in time and without a failure. */
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
      for (const { name, close } of [...this.steps].reverse()) {
        open = name;
        try {
          await close();
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
