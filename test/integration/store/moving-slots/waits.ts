import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 20;

/** Runs work as the processes do: unavailable data is retried later, any other error is a failure. */
export class Waits {
  /** How often data was unavailable. */
  count = 0;
  /** Errors that do not ask for a retry. */
  readonly failures: string[] = [];

  /** Resolves once data was unavailable `count` times. */
  async reach(count: number): Promise<void> {
    while (this.count < count) await sleep(RETRY_MS);
  }

  /** undefined: not available now. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreUnavailableError') this.count++;
      else this.failures.push(String(error));
      await sleep(RETRY_MS);
      return undefined;
    }
  }
}
