import { decodeRecord } from '../events/decode/record.js';
import type { JournalRecord } from '../events/decode/record.js';
import type { DecodeSettings } from '../events/decode/settings.js';
import type { Rejected } from '../checks/reject.js';
import type { EventName } from './event-name.js';

/** How ingest would decode a record under the current settings; only the fold can detect a duplicate. */
export type CurrentRuling =
  | { readonly kind: 'taken'; readonly event: EventName & { readonly revision: number } }
  | { readonly kind: 'close' }
  | Rejected;

/**
 * Decodes a refused record again under the current settings. A `period.close` has its own kind, because billing
 * republishes its markers itself and replaying one would close a period.
 */
export function rulingToday(record: JournalRecord, settings: DecodeSettings): CurrentRuling {
  const decoded = decodeRecord(record, settings);
  if (decoded.kind === 'rejected') return decoded;
  if (decoded.kind === 'close') return { kind: 'close' };
  const { clientId, source, id, revision } = decoded.event;
  return { kind: 'taken', event: { clientId, source, id, revision } };
}
