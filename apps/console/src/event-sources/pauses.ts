/** Shorter gaps are the ordinary spacing of events, not pauses. */
const MIN_PAUSE_MS = 60_000;
/** How many pauses are remembered: what is usual may change. */
const REMEMBERED = 31;

/** The pauses of a source between its events, by append time. */
export class Pauses {
  private readonly recent: number[] = [];
  private longest = 0;

  record(gapMs: number): void {
    if (gapMs < MIN_PAUSE_MS) return;
    this.longest = Math.max(this.longest, gapMs);
    this.recent.push(gapMs);
    if (this.recent.length > REMEMBERED) this.recent.shift();
  }

  get count(): number {
    return this.recent.length;
  }

  get longestMs(): number {
    return this.longest;
  }

  /** The median: for a source that exports hourly, an hour, whatever its nights; 0 = no pause yet. */
  get usualMs(): number {
    const sorted = [...this.recent].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }
}
