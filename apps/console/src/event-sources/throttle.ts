import { setTimeout as sleep } from 'node:timers/promises';

const TURN = 500;

/** Lets no more than so many pass in a second, so that reading leaves the process its time for answers. */
export class Throttle {
  private passed = 0;
  private turnAtMs = performance.now();

  constructor(private readonly perSecond: number) {}

  /** To be awaited where there is something to wait for. */
  pass(): Promise<void> | undefined {
    this.passed += 1;
    if (this.passed % TURN !== 0) return undefined;
    const earlyMs = (TURN * 1_000) / this.perSecond - (performance.now() - this.turnAtMs);
    return sleep(Math.max(0, earlyMs)).then(() => {
      this.turnAtMs = performance.now();
    });
  }
}
