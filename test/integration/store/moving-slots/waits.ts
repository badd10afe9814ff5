import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 20;

/** Runs work as the processes do: what is unavailable is tried again later, anything else is a failure. */
export class Waits {
  /** How often something was unavailable. */
  count = 0;
  /** Errors that do not say "later". */
  readonly failures: string[] = [];

  /** undefined: not now. */
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
