import type { RecordSeen, Watermarks } from './start-position.js';

/** Progress of one partition, for people and metrics. */
export interface PartitionStatus {
  partition: number;
  /** The next offset to fold. */
  position: number;
  highWatermark: number;
  lagRecords: number;
  /** When the last folded record was appended; undefined before the first. */
  lastAppendedAtMs: number | undefined;
  /** Age of the oldest unread record by its append time; an upper bound until that record has been fetched. */
  lagSeconds: number;
  lastProgressAt: number;
  /** Whether its position has been looked up; the other figures mean nothing before that. */
  isStarted: boolean;
  /** Why this partition is no longer read. */
  stopped?: string;
}

/** Whether a record's append time is known. */
const isTime = (appendedAtMs: number | undefined): appendedAtMs is number =>
  appendedAtMs !== undefined && appendedAtMs >= 0;

/** The server's state of one assigned partition. */
export class PartitionProgress {
  /** The next offset to fold. */
  position = 0;
  /**
   * The next offset to fetch: after control records; one less than `position` while the previous record is
   * verified.
   */
  next = 0;
  highWatermark = 0;
  lastAppendedAtMs: number | undefined;
  lastProgressAt: number;
  /** The last time when nothing was left to read; 0: not since it was started. */
  caughtUpAt = 0;
  /** The first record that is fetched and not folded. */
  private waiting: { offset: number; appendedAtMs: number } | undefined;
  stopped: string | undefined;
  /** Its position is being looked up: nothing may be folded. */
  starting = true;
  /** A batch is being folded. */
  busy = false;
  /** Number of failed attempts in a row. */
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
      this.lastAppendedAtMs = isTime(lastAppendedAtMs) ? lastAppendedAtMs : undefined;
    }
    this.position = position;
    this.next = seek;
    this.highWatermark = high;
    this.starting = false;
  }

  /** Notes the next record to be folded. */
  noteNext({ offset, appendedAtMs }: { offset: number; appendedAtMs: number }): void {
    this.waiting = isTime(appendedAtMs) ? { offset, appendedAtMs } : undefined;
  }

  /** Notes that records below offset `end` are folded. */
  advance(end: number, appendedAtMs: number, now: number): void {
    this.position = end;
    if (isTime(appendedAtMs)) this.lastAppendedAtMs = appendedAtMs;
    this.lastProgressAt = now;
    this.failures = 0;
    this.noteRead(end, now);
  }

  /** Notes that nothing is left to fold before `next`, control records included. */
  noteRead(next: number, now: number): void {
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
      isStarted: !this.starting,
      ...(this.stopped === undefined ? {} : { stopped: this.stopped }),
    };
  }

  /** How long records have been waiting without any progress. */
  stalledMs(now: number): number {
    return this.lagRecords === 0 ? 0 : now - Math.max(this.lastProgressAt, this.caughtUpAt);
  }

  /**
   * A record that is not fetched yet is younger than the last folded one, and than the last moment when nothing
   * was unread; it has waited at most since the later of the two.
   */
  private waitingMs(now: number): number {
    if (this.waiting && this.waiting.offset >= this.position)
      return Math.max(0, now - this.waiting.appendedAtMs);
    const notBefore = Math.max(this.caughtUpAt, this.lastAppendedAtMs ?? 0);
    return Math.max(this.stalledMs(now), notBefore === 0 ? 0 : now - notBefore);
  }

  private noteCaughtUp(now: number): void {
    if (this.lagRecords === 0) this.caughtUpAt = now;
  }
}
