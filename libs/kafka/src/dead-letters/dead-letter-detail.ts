import { REJECT_CODES, REMEDIES, rulingToday } from '#usage';
import type { DecodeSettings, RejectCode, CurrentRuling } from '#usage';
import { headerText } from '../records/raw-record.js';
import { lostText } from './not-kept.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import { deadLetterSummary } from './dead-letter-summary.js';
import type { DeadLetterSummary } from './dead-letter-summary.js';
import { payloadOf, printable } from './payload.js';
import type { Payload } from './payload.js';
import type { ReplayMarks } from './replay-marks.js';

/** All there is to say of a letter. */
export interface DeadLetterDetail extends DeadLetterSummary {
  /** What its code means, and what to do; absent of a code that this release does not know. */
  readonly meaning?: string;
  readonly remedy?: string;
  readonly key?: string;
  /** The record's own, as text. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload;
  /** What ingest would say to it now. */
  readonly today: CurrentRuling;
}

export function deadLetterDetail(
  filed: StoredDeadLetter,
  marks: Pick<ReplayMarks, 'of'>,
  settings: DecodeSettings,
): DeadLetterDetail {
  const { record, code } = filed.letter;
  const { key, value, headers } = record;
  return {
    ...deadLetterSummary(filed, marks),
    ...(isKnown(code) && { meaning: REJECT_CODES[code], remedy: REMEDIES[code] }),
    ...(key && { key: printable(key.toString()) }),
    headers: Object.fromEntries(
      Object.keys(headers).map((name) => [printable(name), printable(headerText(headers, name) ?? '')]),
    ),
    payload: payloadOf(value),
    today: todayOf(filed, settings),
  };
}

function todayOf({ letter }: StoredDeadLetter, settings: DecodeSettings): CurrentRuling {
  const { record, code } = letter;
  const lost = lostText(letter);
  if (lost !== undefined && isKnown(code)) return { kind: 'rejected', code, message: lost };
  return rulingToday({ ...record, appendedAtMs: Date.now() }, settings);
}

const isKnown = (code: string): code is RejectCode => Object.hasOwn(REJECT_CODES, code);
