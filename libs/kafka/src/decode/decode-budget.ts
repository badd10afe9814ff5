/**
 * Longest time for one response, which is decoded without interruption: far below a consumer's session timeout,
 * which runs meanwhile.
 */
const LONGEST_MS = 500;

/**
 * Limits how much of one response is decoded: the memory of its records, and the time. Time counts too, because
 * a batch that is refused takes time but leaves no memory. Neither changes the result of a batch.
 */
export class DecodeBudget {
  private batches = 0;
  private used = 0;
  private readonly endsAtMs: number;

  constructor(
    /** Limit on one batch, and on the total; bytes. */
    readonly limit: number,
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.endsAtMs = clock() + LONGEST_MS;
  }

  /** Never before the first batch, so that each response makes progress. */
  get isSpent(): boolean {
    return this.batches > 0 && (this.used >= this.limit || this.clock() >= this.endsAtMs);
  }

  /** @param size memory of a batch's records, in bytes */
  spend(size: number): void {
    this.batches++;
    this.used += size;
  }
}
