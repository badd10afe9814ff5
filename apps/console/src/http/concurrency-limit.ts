import { Problem } from '../problems/problem.js';

/** Limits how many expensive reads run at the same time; further callers must retry. */
export class ConcurrencyLimit {
  private running = 0;

  constructor(
    private readonly limit: number,
    private readonly busyMessage: string,
  ) {}

  /** @throws Problem when the limit is reached */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.limit) throw new Problem('unavailable', this.busyMessage);
    this.running += 1;
    return work().finally(() => {
      this.running -= 1;
    });
  }
}
