/** What is known of a partition when its lag is computed. */
export interface LagFacts {
  readonly lagRecords: number;
  /** When the last record folded was appended. */
  readonly lastAppendedAtMs: number | undefined;
  /** When the oldest unfolded record was appended; undefined where it could not be read. */
  readonly oldestAtMs: number | undefined;
}

/**
 * The age of the oldest record that is not folded yet. Where that cannot be read, an upper bound: the record is younger
 * than the last one folded, and than the last moment at which nothing was unread.
 */
export class LagClock {
  private readonly caughtUpAtMs = new Map<number, number>();

  /** Seconds; 0 when nothing waits. Without any bound, as for a journal never folded: since the first call. */
  seconds(partition: number, { lagRecords, lastAppendedAtMs, oldestAtMs }: LagFacts, nowMs: number): number {
    const caughtUpAtMs =
      lagRecords === 0 ? nowMs : (this.caughtUpAtMs.get(partition) ?? lastAppendedAtMs ?? nowMs);
    this.caughtUpAtMs.set(partition, caughtUpAtMs);
    if (lagRecords === 0) return 0;
    return Math.max(0, nowMs - (oldestAtMs ?? Math.max(caughtUpAtMs, lastAppendedAtMs ?? 0))) / 1000;
  }
}
