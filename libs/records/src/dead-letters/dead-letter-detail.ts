import { isRejectCode, rulingToday } from '#usage';
import type { DecodeSettings, CurrentRuling } from '#usage';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { lostText } from './not-kept.js';
import type { StoredDeadLetter } from './stored-dead-letter.js';
import { deadLetterSummary } from './dead-letter-summary.js';
import type { DeadLetterSummary } from './dead-letter-summary.js';
import { encodePayload } from './payload.js';
import type { Payload } from './payload.js';
import { encodeHeaders, encodeKey } from './shown-headers.js';
import type { ReplayMarks } from './replay-marks.js';

/** Everything about a dead letter. */
export interface DeadLetterDetail extends DeadLetterSummary {
  /** Meaning of the code and how to proceed; absent for a code that this release does not know. */
  readonly meaning?: string;
  readonly remedy?: string;
  /** As text; cut after 1,024 characters. */
  readonly key?: string;
  /** The record's own headers, as text; cut after 64 KiB, with the number of those left out under the name `…`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload;
  /** How ingest would rule on the record now. */
  readonly today: CurrentRuling;
}

export function deadLetterDetail(
  stored: StoredDeadLetter,
  marks: Pick<ReplayMarks, 'find'>,
  settings: DecodeSettings,
): DeadLetterDetail {
  const { record, code } = stored.deadLetter;
  const { key, value, headers } = record;
  return {
    ...deadLetterSummary(stored, marks),
    ...(isRejectCode(code) && getWording(DEFAULT_LANGUAGE).rejects[code]),
    ...(key && { key: encodeKey(key) }),
    headers: encodeHeaders(headers),
    payload: encodePayload(value),
    today: currentRuling(stored, settings),
  };
}

function currentRuling({ deadLetter }: StoredDeadLetter, settings: DecodeSettings): CurrentRuling {
  const { record, code } = deadLetter;
  const lost = lostText(deadLetter);
  if (lost !== undefined && isRejectCode(code)) return { kind: 'rejected', code, message: lost };
  return rulingToday({ ...record, appendedAtMs: Date.now() }, settings);
}
