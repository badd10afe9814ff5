import type { RecordSeen, Watermarks } from './start-position.js';

/** How far one partition has come, for people and metrics. */
export interface PartitionStatus {
  partition: number;
  /** The next offset to fold. */
  position: number;
  highWatermark: number;
  lagRecords: number;
  /** When the last folded record was appended; undefined until one was. */
  lastAppendedAtMs: number | undefined;
  /** The age of the oldest unread record by its append time; at most that, until it has been fetched. */
  lagSeconds: number;
  lastProgressAt: number;
  /** Whether its position has been looked up; before that, the figures say nothing. */
  isPlaced: boolean;
  /** Why this partition is not read any more. */
  stopped?: string;
}

/** The server's memory of one assigned partition. */
export class PartitionProgress {
  /** The next offset to fold. */
  position = 0;
  /** The next offset to fetch: past control records, and one less than `position` while the record before is verified. */
  next = 0;
  highWatermark = 0;
  lastAppendedAtMs: number | undefined;
  lastProgressAt: number;
  /** When nothing was left to read, last; 0: not since it was placed. */
  caughtUpAt = 0;
  /** The first record that is fetched and not folded. */
  private waiting: { offset: number; appendedAtMs: number } | undefined;
  stopped: string | undefined;
  /** Its position is being looked up: nothing may be folded. */
  placing = true;
  /** A batch is in hand. */
  busy = false;
  /** Attempts that failed in a row. */
  failures = 0;
  verify: (RecordSeen & { offset: number }) | undefined;

  constructor(
    readonly partition: number,
    now: number,
  ) {
    this.lastProgressAt = now;
  }

  /** @param lastAppendedAtMs of the record before the position, if known */
  start(position: number, seek: number, { high }: Watermarks, lastAppendedAtMs?: number): void {
    if (position !== this.position) {
      this.caughtUpAt = 0;
      this.lastAppendedAtMs = lastAppendedAtMs;
    }
    this.position = position;
    this.next = seek;
    this.highWatermark = high;
    this.placing = false;
  }

  /** A record is the next to be folded. */
  meet({ offset, appendedAtMs }: { offset: number; appendedAtMs: number }): void {
    this.waiting = { offset, appendedAtMs };
  }

  /** Records up to `end` are folded. */
  advance(end: number, appendedAtMs: number, now: number): void {
    this.position = end;
    this.lastAppendedAtMs = appendedAtMs;
    this.lastProgressAt = now;
    this.failures = 0;
    this.readUpTo(end, now);
  }

  /** Nothing is left to fold before `next`, control records included. */
  readUpTo(next: number, now: number): void {
    this.next = Math.max(this.next, next);
    this.noteCaughtUp(now);
  }

  seeHighWatermark(high: number, now: number): void {
    this.highWatermark = Math.max(high, this.highWatermark);
    this.noteCaughtUp(now);
  }

  get lagRecords(): number {
    return Math.max(0, this.highWatermark - Math.max(this.next, this.position));
  }

  status(now: number): PartitionStatus {
    return {
      partition: this.partition,
      position: this.position,
      highWatermark: this.highWatermark,
      lagRecords: this.lagRecords,
      lastAppendedAtMs: this.lastAppendedAtMs,
      lagSeconds: this.lagRecords === 0 ? 0 : this.waitingMs(now) / 1000,
      lastProgressAt: this.lastProgressAt,
      isPlaced: !this.placing,
      ...(this.stopped === undefined ? {} : { stopped: this.stopped }),
    };
  }

  /** How long there has been something to read and nothing was. */
  standstillMs(now: number): number {
    return this.lagRecords === 0 ? 0 : now - Math.max(this.lastProgressAt, this.caughtUpAt);
  }

  /**
   * Of a record not fetched yet it is known that it is younger than the last folded one, and than the moment when
   * nothing was unread; and that it has waited since then.
   */
  private waitingMs(now: number): number {
    if (this.waiting && this.waiting.offset >= this.position)
      return Math.max(0, now - this.waiting.appendedAtMs);
    const notBefore = Math.max(this.caughtUpAt, this.lastAppendedAtMs ?? 0);
    return Math.max(this.standstillMs(now), notBefore === 0 ? 0 : now - notBefore);
  }

  private noteCaughtUp(now: number): void {
    if (this.lagRecords === 0) this.caughtUpAt = now;
  }
}
