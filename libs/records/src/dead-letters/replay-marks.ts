import { firstOtherPart } from '#usage';
import type { EventName } from '#usage';
import { PositionMap, firstHeaderText, parsePosition } from '#kafka';
import type { RawRecord, RecordPosition } from '#kafka';
import { parseRecordJson } from '../record-json.js';
import { REPLAY_EVENTS } from './replay-events.js';
import type { DeadLettersClaimed, DeadLettersRepublished } from './replay-events.js';

/** The replay that has, or had, a dead letter. */
export interface ReplayMark {
  readonly replayId: string;
  readonly part: number;
  readonly by: string;
  readonly atMs: number;
  /** False: claimed, and not known to be published. */
  readonly done: boolean;
}

/** A claim that is not done after this time belongs to a process that has ended. */
const CLAIM_HOLDS_MS = 60_000;

/**
 * Which dead letters were replayed: a fold of the audit in its order, so that every reader gets the same
 * result. Dead letters are identified by the position of the refused record, so that one that was filed twice
 * counts once.
 */
export class ReplayMarks {
  private readonly holders = new PositionMap<ReplayMark & { done: boolean }>();
  private readonly claims = new Map<string, ReplayMark & { done: boolean }>();
  private readonly events = new PositionMap<EventName>();

  find(origin: RecordPosition): ReplayMark | undefined {
    return this.holders.get(origin);
  }

  /** The event that a replacement made of the record; further replacements must be the same event. */
  eventName(origin: RecordPosition): EventName | undefined {
    return this.events.get(origin);
  }

  /**
   * Whether the dead letter may be replayed: it is not claimed, its claim has expired, or it was replayed and
   * `again` is set.
   */
  isFree(origin: RecordPosition, nowMs: number, again: boolean): boolean {
    const holder = this.holders.get(origin);
    if (!holder) return true;
    return holder.done ? again : nowMs - holder.atMs > CLAIM_HOLDS_MS;
  }

  /** Folds a record of the audit; ignores records about anything else. */
  fold(record: RawRecord): void {
    const { headers, appendedAtMs } = record;
    const type = firstHeaderText(headers, 'ce_type');
    if (type !== REPLAY_EVENTS.claimed && type !== REPLAY_EVENTS.republished) return;
    const json = parseRecordJson(record);
    if ('faults' in json || typeof json.ok !== 'object' || json.ok === null) return;
    if (type === REPLAY_EVENTS.claimed) this.claim(json.ok, appendedAtMs);
    else this.done(json.ok);
  }

  private done({ replayId, part }: Partial<DeadLettersRepublished>): void {
    const mark = this.claims.get(`${replayId}/${part}`);
    if (mark) mark.done = true;
    this.claims.delete(`${replayId}/${part}`);
  }

  private claim(
    { replayId = '', part = 0, by = '', records = [], again = false, as }: Partial<DeadLettersClaimed>,
    atMs: number,
  ): void {
    const mark = { replayId, part, by, atMs, done: false };
    this.claims.set(`${replayId}/${part}`, mark);
    for (const origin of records.flatMap((text) => parsePosition(text) ?? [])) {
      const event = this.events.get(origin);
      if (as && event && firstOtherPart(as, event)) continue;
      if (!this.isFree(origin, atMs, again)) continue;
      this.holders.set(origin, mark);
      if (as) this.events.set(origin, as);
    }
  }
}
