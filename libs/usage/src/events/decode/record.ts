import type { Decoded } from '../usage-event.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import type { Envelope } from '../../shapes/envelope.js';
import { parseEnvelope } from './envelope.js';
import type { Headers } from './headers.js';
import { headerBytes, headerText } from './headers.js';
import { parseEventJson } from './json.js';
import { withClientId } from './with-client-id.js';
import { PERIOD_CLOSE, decodePeriodClose } from './period-close.js';
import type { DecodeSettings } from './settings.js';
import { MAX_RECORD_BYTES } from './settings.js';
import { checkTimeliness } from './timeliness.js';
import { decodeUsageEvent } from './usage-event.js';

/** One record of the journal. `appendedAtMs` is the broker's append time: the only clock of the fold. */
export interface JournalRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Headers;
  readonly appendedAtMs: number;
}

const NO_HEADERS: Headers = {};

/** Structured mode has a CloudEvents content type or no attributes in the headers; everything else is binary mode. */
export const isStructured = (headers: Headers): boolean =>
  (headers['ce_specversion'] ?? headers['ce_id'] ?? headers['ce_source'] ?? headers['ce_type']) ===
    undefined ||
  headerText(headers, 'content-type')?.toLowerCase().startsWith('application/cloudevents') === true;

const readEnvelope = (
  { value, headers = NO_HEADERS }: JournalRecord,
  settings: DecodeSettings,
): Envelope | Rejected => {
  const maxBytes = settings.maxRecordBytes ?? MAX_RECORD_BYTES;
  if (headerBytes(headers) > maxBytes)
    return rejected('oversized', `the headers are over ${maxBytes} bytes together`);
  const content = parseEventJson(value, settings);
  if ('kind' in content) return content;
  if (isStructured(headers)) return parseEnvelope(content.json);
  const attributes = {
    specversion: headerText(headers, 'ce_specversion'),
    id: headerText(headers, 'ce_id'),
    source: headerText(headers, 'ce_source'),
    type: headerText(headers, 'ce_type'),
    data: content.json,
  };
  return parseEnvelope(attributes, 'ce_');
};

const decodeEnvelope = (envelope: Envelope, appendedAtMs: number, settings: DecodeSettings): Decoded => {
  if (envelope.type === PERIOD_CLOSE) {
    const close = decodePeriodClose(envelope);
    return 'kind' in close ? close : { kind: 'close', close };
  }
  const event = decodeUsageEvent(envelope);
  if ('kind' in event) return event;
  const late = event.body && checkTimeliness(event.body.endedAtMs, appendedAtMs, settings);
  return late ?? { kind: 'event', event };
};

/**
 * Decodes a record of the journal, in CloudEvents binary or structured mode. Never throws: a record that cannot be
 * metered is `rejected` with a code and a sentence, whatever its bytes.
 */
export const decodeRecord = (record: JournalRecord, settings: DecodeSettings): Decoded => {
  const envelope = readEnvelope(record, settings);
  if ('kind' in envelope) return envelope;
  return withClientId(decodeEnvelope(envelope, record.appendedAtMs, settings), envelope);
};
