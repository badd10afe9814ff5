/** For requests that wait for their own record: shorter than the request timeout, so that they respond before it. */
export const FOLDED_WITHIN_MS = 3_000;

/** How far a log of one partition has been folded; callers can wait for an offset. */
export class FoldProgress {
  private offset = -1;
  private readonly waiting = new Set<{ readonly offset: number; readonly resolve: () => void }>();

  folded(offset: number): void {
    this.offset = offset;
    for (const waiter of this.waiting) if (waiter.offset <= offset) waiter.resolve();
  }

  /** Whether the record at an offset was folded within the time given. */
  async reaches(offset: number, withinMs: number): Promise<boolean> {
    if (offset <= this.offset) return true;
    return new Promise((resolve) => {
      const end = (folded: boolean) => () => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve(folded);
      };
      const waiter = { offset, resolve: end(true) };
      const timer = setTimeout(end(false), withinMs);
      this.waiting.add(waiter);
    });
  }
}
