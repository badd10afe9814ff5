import { decodeRecord } from '../events/decode/record.js';
import type { JournalRecord } from '../events/decode/record.js';
import type { DecodeSettings } from '../events/decode/settings.js';
import type { Rejected } from '../events/reject.js';
import type { EventName } from './event-name.js';

/** What ingest would say to a record that came now; whether it is a duplicate shows only in the fold. */
export type CurrentRuling =
  | { readonly kind: 'taken'; readonly event: EventName & { readonly revision: number } }
  | { readonly kind: 'close' }
  | Rejected;

/**
 * A refused record by today's rules. A `period.close` is told apart: it is billing's own, which publishes it again by
 * itself, and replaying one would close a period.
 */
export function rulingToday(record: JournalRecord, settings: DecodeSettings): CurrentRuling {
  const decoded = decodeRecord(record, settings);
  if (decoded.kind === 'rejected') return decoded;
  if (decoded.kind === 'close') return { kind: 'close' };
  const { clientId, source, id, revision } = decoded.event;
  return { kind: 'taken', event: { clientId, source, id, revision } };
}
