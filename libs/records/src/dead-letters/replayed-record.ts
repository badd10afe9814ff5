import { ATTRIBUTE_HEADERS, STRUCTURED_CONTENT, firstHeaderText, positionText } from '#kafka';
import type { ContentMode, HeaderNames, RawHeaders, RecordPosition } from '#kafka';
import { originalPosition } from './dead-letter.js';
import type { DeadLetter } from './dead-letter.js';

/** Headers of a replayed record; they stay on it when it is refused again, so that a chain can be followed. */
export const REPLAY_HEADERS = {
  /** The dead letter it was replayed from, as `contador.dead-letters/0/7`. */
  of: 'contador-replay-of',
  /** The record's first position, as `contador.journal/3/42`, however often it was replayed. */
  origin: 'contador-replay-origin',
  /** The replay, as in the audit. */
  id: 'contador-replay-id',
} as const;

const OPTIONAL = ['content-type', ...Object.values(REPLAY_HEADERS)];

/** The headers of an event in the journal: what ingest reads, and what a replay adds. Publishers may add others. */
export const JOURNAL_HEADERS: Record<ContentMode, HeaderNames> = {
  binary: { required: ATTRIBUTE_HEADERS, optional: ['ce_time', ...OPTIONAL] },
  structured: { required: [], optional: OPTIONAL },
};

/** The parts of a record that determine its event. */
export interface RecordContent {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: RawHeaders;
}

/**
 * The record that a replay publishes: the dead letter's own bytes and headers; or a replacement, one event in
 * structured mode, with only those of the headers that do not describe the event.
 */
export function replayedRecord(
  deadLetter: DeadLetter,
  filedAt: RecordPosition,
  replayId: string,
  replacement?: Buffer,
): RecordContent {
  const { key, value, headers } = deadLetter.record;
  const marks = {
    [REPLAY_HEADERS.of]: positionText(filedAt),
    [REPLAY_HEADERS.origin]:
      firstHeaderText(headers, REPLAY_HEADERS.origin) ?? positionText(originalPosition(deadLetter)),
    [REPLAY_HEADERS.id]: replayId,
  };
  if (replacement === undefined) return { key, value, headers: { ...headers, ...marks } };
  const kept = Object.entries(headers).filter(([name]) => !/^(ce_|content-type$)/i.test(name));
  return {
    ...{ key, value: replacement },
    headers: { ...Object.fromEntries(kept), ...STRUCTURED_CONTENT, ...marks },
  };
}
