import { firstHeaderText, parsePosition } from '#kafka';
import type { RawHeaders, RecordPosition } from '#kafka';
import { isoInstant } from '#usage';
import { originalPosition } from './dead-letter.js';
import { readClientId } from './stored-dead-letter.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import { REPLAY_HEADERS } from './replayed-record.js';
import type { ReplayMark, ReplayMarks } from './replay-marks.js';

/** A dead letter without its bytes, as returned to programs. */
export interface DeadLetterSummary {
  readonly id: number;
  /** RFC 3339. */
  readonly filedAt: string;
  readonly code: string;
  readonly message: string;
  readonly clientId?: string;
  /** Position of the refused record. */
  readonly origin: RecordPosition;
  /**
   * For a record that was itself replayed: its previous dead letter and its first position, as `positionText`
   * prints them.
   */
  readonly replayOf?: string;
  readonly firstOrigin?: string;
  /** `done` false: claimed, and possibly not published. */
  readonly replayed?: Pick<ReplayMark, 'replayId' | 'by' | 'done'> & { readonly at: string };
}

export function deadLetterSummary(
  { id, filedAtMs, deadLetter }: StoredDeadLetter,
  marks: Pick<ReplayMarks, 'find'>,
): DeadLetterSummary {
  const { code, message, record } = deadLetter;
  const origin = originalPosition(deadLetter);
  const mark = marks.find(origin);
  const clientId = readClientId(deadLetter);
  const replayOf = headerPosition(record.headers, REPLAY_HEADERS.of);
  const firstOrigin = headerPosition(record.headers, REPLAY_HEADERS.origin);
  return {
    ...{ id, filedAt: isoInstant(filedAtMs), code, message },
    ...(clientId !== undefined && { clientId }),
    origin,
    ...(replayOf !== undefined && { replayOf }),
    ...(firstOrigin !== undefined && { firstOrigin }),
    ...(mark && { replayed: markSummary(mark) }),
  };
}

/** The header's text if it is a position: publishers can set these headers too, to a text of any length. */
function headerPosition(headers: RawHeaders, name: string): string | undefined {
  const text = firstHeaderText(headers, name);
  return text !== undefined && parsePosition(text) ? text : undefined;
}

const markSummary = ({ replayId, by, atMs, done }: ReplayMark) => ({
  at: isoInstant(atMs),
  by,
  replayId,
  done,
});
