/** The closed list of codes for refused records. libs/wording has the meaning and the remedy of each. */
export const REJECT_CODES = [
  'not-json',
  'oversized',
  'undecodable-batch',
  'too-deep',
  'invalid-envelope',
  'unknown-type',
  'invalid-client-id',
  'missing-field',
  'invalid-field',
  'invalid-time',
  'impossible-time',
  'impossible-duration',
  'in-the-future',
  'too-old',
  'close-out-of-order',
] as const;

export type RejectCode = (typeof REJECT_CODES)[number];

export const isRejectCode = (text: string): text is RejectCode =>
  (REJECT_CODES as readonly string[]).includes(text);

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
