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
  /** For how long the oldest unread record has been waiting, at most. */
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
  /** When nothing was left to read, last. */
  caughtUpAt: number;
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
    this.caughtUpAt = now;
  }

  start(position: number, seek: number, { high }: Watermarks): void {
    this.position = position;
    this.next = seek;
    this.highWatermark = high;
    this.placing = false;
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

  /** An unread record is younger than the last folded one, and than the moment when nothing was unread. */
  private waitingMs(now: number): number {
    return Math.max(0, now - Math.max(this.caughtUpAt, this.lastAppendedAtMs ?? 0));
  }

  private noteCaughtUp(now: number): void {
    if (this.lagRecords === 0) this.caughtUpAt = now;
  }
}
