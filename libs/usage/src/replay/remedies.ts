import type { RejectCode } from '../checks/reject.js';

/** What to do about a refused record, by reject code; docs/reference/events.md has the same texts. */
export const REMEDIES: Readonly<Record<RejectCode, string>> = {
  'not-json':
    'Send one JSON object per record, in UTF-8 without a byte order mark. A record without a value (a tombstone) is not an event.',
  oversized: 'Remove data that contador does not read: recordings, transcripts, whole vendor payloads.',
  'undecodable-batch':
    'Publish its events again, in smaller batches. The message names the offsets and the reason; the bytes are in the journal only.',
  'too-deep': 'Flatten it; contador reads at most two levels.',
  'invalid-envelope':
    'Send `specversion` "1.0", a non-empty `id`, `source` and `type`, and an object as `data`; in binary mode as `ce_…` headers in UTF-8.',
  'unknown-type':
    'Use one of the types that the message lists. For another kind of event, publish to another topic.',
  'invalid-client-id': 'Map the platform’s account or queue to the client’s id before publishing.',
  'missing-field': 'Send the field. `null` counts as absent.',
  'invalid-field':
    'The message names the field and the expected value. Durations are whole milliseconds: convert seconds, minutes and numbers in quotes.',
  'invalid-time':
    'Send RFC 3339 with an offset. A local time without a zone must be resolved where its zone is known.',
  'impossible-time': 'Check the platform’s clock, and that start and end are not swapped.',
  'impossible-duration': 'Usually microseconds sent as milliseconds, or an abandoned contact with talk time.',
  'in-the-future':
    'Check the platform’s clock. Replay the dead letter once its time has come, or raise the clock-skew allowance and rebuild.',
  'too-old': 'Raise the late window and rebuild, or book it manually as a credit or charge.',
  'close-out-of-order':
    'None: billing publishes it again. If billing did not send it, find out who published it.',
};
