/** The codes of refused records: the meaning of each, and what to do. docs/reference/events.md has the same texts. */
export const rejects = {
  'not-json': {
    meaning: 'no value, not valid UTF-8, a byte order mark, or not one JSON text',
    remedy:
      'Send one JSON object per record, in UTF-8 without a byte order mark. A record without a value (a tombstone) is not an event.',
  },
  oversized: {
    meaning: 'the value, or the headers together, are larger than the limit (64 KiB)',
    remedy: 'Remove data that contador does not read: recordings, transcripts, whole vendor payloads.',
  },
  'undecodable-batch': {
    meaning:
      'a batch of records that cannot be read: corrupt, compressed in an unknown way, or too large when decompressed',
    remedy:
      'Publish its events again, in smaller batches. The message names the offsets and the reason; the bytes are in the journal only.',
  },
  'too-deep': {
    meaning: 'arrays and objects are nested deeper than the limit (100 levels)',
    remedy: 'Flatten it; contador reads at most two levels.',
  },
  'invalid-envelope': {
    meaning: 'not a CloudEvents 1.0 envelope: specversion, id, source, type or data is missing or invalid',
    remedy:
      'Send `specversion` "1.0", a non-empty `id`, `source` and `type`, and an object as `data`; in binary mode as `ce_…` headers in UTF-8.',
  },
  'unknown-type': {
    meaning: 'contador does not meter this type',
    remedy:
      'Use one of the types that the message lists. For another kind of event, publish to another topic.',
  },
  'invalid-client-id': {
    meaning: 'clientId is missing or not an id',
    remedy: 'Map the platform’s account or queue to the client’s id before publishing.',
  },
  'missing-field': {
    meaning: 'a required field is absent or null',
    remedy: 'Send the field. `null` counts as absent.',
  },
  'invalid-field': {
    meaning: 'a field has the wrong type or a value outside its range or vocabulary',
    remedy:
      'The message names the field and the expected value. Durations are whole milliseconds: convert seconds, minutes and numbers in quotes.',
  },
  'invalid-time': {
    meaning: 'an instant is not RFC 3339 with an offset, or does not exist',
    remedy:
      'Send RFC 3339 with an offset. A local time without a zone must be resolved where its zone is known.',
  },
  'impossible-time': {
    meaning: 'start and end are in the wrong order or too far apart',
    remedy: 'Check the platform’s clock, and that start and end are not swapped.',
  },
  'impossible-duration': {
    meaning: 'handle time is over 24 h, or not 0 on an abandoned contact',
    remedy: 'Usually microseconds sent as milliseconds, or an abandoned contact with talk time.',
  },
  'in-the-future': {
    meaning: 'ended later than the record was appended, beyond the clock-skew allowance',
    remedy:
      'Check the platform’s clock. Replay the dead letter once its time has come, or raise the clock-skew allowance and rebuild.',
  },
  'too-old': {
    meaning: 'ended before the late window, which is counted back from the time the record was appended',
    remedy: 'Raise the late window and rebuild, or book it manually as a credit or charge.',
  },
  'close-out-of-order': {
    meaning:
      'a period.close that does not follow the client’s closes: it starts before the end of one of them, or states another number of earlier closes',
    remedy: 'None: billing publishes it again. If billing did not send it, find out who published it.',
  },
};
