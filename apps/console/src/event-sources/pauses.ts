/** Shorter ones are the ordinary spacing of events, not pauses. */
const LEAST_MS = 60_000;
/** So many are remembered: what is usual may change. */
const REMEMBERED = 31;

/** The pauses that a platform makes between events, by append time. */
export class Pauses {
  private readonly recent: number[] = [];
  private longest = 0;

  note(gapMs: number): void {
    if (gapMs < LEAST_MS) return;
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

  /** The median: of a platform that exports by the hour an hour, whatever its nights; 0 = it has made none. */
  get usualMs(): number {
    const sorted = [...this.recent].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }
}
