import { setTimeout as sleep } from 'node:timers/promises';

const BATCH = 500;

/** Limits how many pass per second, so that reading leaves the process time for responses. */
export class Throttle {
  private passed = 0;
  private batchStartedAtMs = performance.now();

  constructor(private readonly perSecond: number) {}

  /** Returns a promise to await when the caller must wait. */
  pass(): Promise<void> | undefined {
    this.passed += 1;
    if (this.passed % BATCH !== 0) return undefined;
    const earlyMs = (BATCH * 1_000) / this.perSecond - (performance.now() - this.batchStartedAtMs);
    return sleep(Math.max(0, earlyMs)).then(() => {
      this.batchStartedAtMs = performance.now();
    });
  }
}
