/** The closed list of codes for refused records, each with its meaning; docs/reference/events.md also lists the remedies. */
export const REJECT_CODES = {
  'not-json': 'no value, not valid UTF-8, a byte order mark, or not one JSON text',
  oversized: 'the value, or the headers together, are larger than the limit (64 KiB)',
  'undecodable-batch':
    'a batch of records that cannot be read: corrupt, compressed in an unknown way, or too large when decompressed',
  'too-deep': 'arrays and objects are nested deeper than the limit (100 levels)',
  'invalid-envelope':
    'not a CloudEvents 1.0 envelope: specversion, id, source, type or data is missing or invalid',
  'unknown-type': 'contador does not meter this type',
  'invalid-client-id': 'clientId is missing or not an id',
  'missing-field': 'a required field is absent or null',
  'invalid-field': 'a field has the wrong type or a value outside its range or vocabulary',
  'invalid-time': 'an instant is not RFC 3339 with an offset, or does not exist',
  'impossible-time': 'start and end are in the wrong order or too far apart',
  'impossible-duration': 'handle time is over 24 h, or not 0 on an abandoned contact',
  'in-the-future': 'ended later than the record was appended, beyond the clock-skew allowance',
  'too-old': 'ended before the late window, which is counted back from the time the record was appended',
  'close-out-of-order':
    'a period.close that does not follow the client’s closes: it starts before the end of one of them, or states another number of earlier closes',
} as const;

export type RejectCode = keyof typeof REJECT_CODES;

/** A refusal, returned and never thrown. `message` names the field and the expected value. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly code: RejectCode;
  readonly message: string;
  /** Present if the record contains a valid client id. */
  readonly clientId?: string;
}

export const rejected = (code: RejectCode, message: string): Rejected => ({
  kind: 'rejected',
  code,
  message,
});
