import { firstOtherPart, readEventName, rulingToday } from '#usage';
import type { DecodeSettings, EventName } from '#usage';
import { choosePartition, recordSize } from '#kafka';
import type { OutgoingRecord, RecordPosition } from '#kafka';
import { originalPosition } from './dead-letter.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import { lostText } from './not-kept.js';
import type { ReplayMarks } from './replay-marks.js';
import { printableStart } from './payload.js';
import { replayedRecord } from './replayed-record.js';

/** A dead letter that ingest would accept, as a record of the journal. */
export interface Replayable {
  readonly kind: 'replayable';
  readonly origin: RecordPosition;
  readonly event: EventName;
  readonly record: OutgoingRecord;
  /** Size with key and headers. */
  readonly bytes: number;
}

/** Characters of a part of an event's name that a message shows: a refused record may have megabytes. */
const LONGEST_PART = 1_024;

export type ReplayDecision =
  | Replayable
  | { readonly kind: 'already' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

export interface ReplayContext {
  readonly marks: Pick<ReplayMarks, 'find' | 'isFree' | 'eventName'>;
  readonly settings: DecodeSettings & { readonly journalPartitions: number };
  /** The topic of the dead letters. */
  readonly topic: string;
  readonly replayId: string;
  readonly again: boolean;
  readonly replacement?: Buffer | undefined;
  readonly nowMs: number;
}

/**
 * Decides whether a dead letter is replayed. A dead letter is one event: a replacement must be the event that
 * the record names, or the event of an earlier replacement; otherwise two repairs of one record would count
 * twice.
 */
export function decideReplay(stored: StoredDeadLetter, needs: ReplayContext): ReplayDecision {
  const { marks, settings, topic, replayId, again, replacement, nowMs } = needs;
  const origin = originalPosition(stored.deadLetter);
  if (!marks.isFree(origin, nowMs, again) || marks.find(origin)?.replayId === replayId)
    return { kind: 'already' };
  const lost = lostText(stored.deadLetter, replacement !== undefined);
  if (lost !== undefined) return { kind: 'refused', code: stored.deadLetter.code, message: lost };
  const filedAt = { topic, partition: 0, offset: stored.id };
  const content = replayedRecord(stored.deadLetter, filedAt, replayId, replacement);
  const verdict = rulingToday({ ...content, appendedAtMs: nowMs }, settings);
  if (verdict.kind === 'rejected') return { kind: 'refused', code: verdict.code, message: verdict.message };
  if (verdict.kind === 'close')
    return {
      kind: 'refused',
      code: 'period-close',
      message: 'only billing sends closes, and publishes them again automatically',
    };
  const { revision: _, ...event } = verdict.event;
  const other = otherEvent(stored, event, marks.eventName(origin));
  if (other !== undefined) return { kind: 'refused', code: 'other-event', message: other };
  const { clientId } = event;
  const partition = choosePartition(clientId, settings.journalPartitions);
  const record = { key: clientId, value: content.value, headers: content.headers, partition };
  return { kind: 'replayable', origin, event, record, bytes: recordSize(record) };
}

function otherEvent(
  { deadLetter: { code, record } }: StoredDeadLetter,
  event: EventName,
  before: EventName | undefined,
): string | undefined {
  const { clientId, ...named } = readEventName(record.value, record.headers);
  // a client id that was refused is meant to be replaced
  const expected: Partial<EventName> =
    before ?? (code === 'invalid-client-id' || clientId === undefined ? named : { clientId, ...named });
  const part = firstOtherPart(expected, event);
  if (part === undefined) return undefined;
  const { text, truncated } = printableStart(JSON.stringify(expected[part]), LONGEST_PART);
  return `${part} must be ${text}${truncated ? '…' : ''}: it is the same event, which is counted once`;
}
