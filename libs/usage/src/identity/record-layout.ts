/**
 * Layout of an id record: a byte of flags, then the revision unless it is 0, and for what is not voided its class
 * index, its end, and its durations as varints in the order below. A field that a flag says is not there is at its
 * default. With all times whole seconds (the usual case) everything is in seconds and the end takes 4 bytes.
 *
 *     flags [revision] class end gap talk [hold] wrap queue [response] [leg]      a leg
 *     flags [revision] class end length                                          a shift
 *
 * `gap` is (end − handle) − start of a leg: near 0, since handling mostly fills the span.
 */
export const FLAG = {
  body: 1,
  shift: 2,
  /** Unit: bit off = ms and the end in 6 bytes, on = seconds and the end in 4. */
  seconds: 4,
  /** An end before 1970: 8 bytes as a double, ms. (6 bytes reach past year 9999, the last of RFC 3339.) */
  far: 8,
  revised: 16,
  hold: 32,
  response: 64,
  furtherLeg: 128,
} as const;

/** More than the longest record: 1 + 8 + 5 + 8 + 5 + 3·4 + 8 + 8 + 1. */
export const MAX_RECORD_LENGTH = 64;
