/**
 * How long records have been waiting, at most: an unread one is younger than the last that was folded, and than the
 * last moment at which nothing was unread.
 */
export class LagClock {
  private readonly caughtUpAtMs = new Map<number, number>();

  /** Seconds; 0 when nothing waits. Without any hint since when, as for a journal never folded: since first asked. */
  seconds(
    partition: number,
    lagRecords: number,
    lastAppendedAtMs: number | undefined,
    nowMs: number,
  ): number {
    const caughtUpAtMs =
      lagRecords === 0 ? nowMs : (this.caughtUpAtMs.get(partition) ?? lastAppendedAtMs ?? nowMs);
    this.caughtUpAtMs.set(partition, caughtUpAtMs);
    if (lagRecords === 0) return 0;
    return Math.max(0, nowMs - Math.max(caughtUpAtMs, lastAppendedAtMs ?? 0)) / 1000;
  }
}
