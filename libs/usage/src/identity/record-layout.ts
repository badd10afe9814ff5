/**
 * Layout of an id record: a byte of flags, then the revision unless it is 0, and for what is not voided its class
 * index, its end, and its durations as varints in the order below. A field that a flag says is not there is at its
 * default. With all times whole seconds (the usual case) everything is in seconds and the end takes 4 bytes.
 *
 *     flags [revision] class end [gap] talk [hold] wrap queue [response] [leg]    a leg
 *     flags [revision] class end length                                          a shift
 *
 * `gap` is (end − handle) − start of a leg: 0 where handling fills the span, as it does on the phone.
 */
export const FLAG = {
  body: 1,
  gap: 2,
  /** Unit: bit off = ms and the end in 5 bytes from {@link NEAR_MS}, on = seconds and the end in 4 from 1970. */
  seconds: 4,
  /** An end that 5 bytes do not reach: 8 bytes as a double, ms since 1970. */
  far: 8,
  revised: 16,
  hold: 32,
  response: 64,
  furtherLeg: 128,
} as const;

/** Ends in ms count from 2020; five bytes last until November 2054. */
export const NEAR_MS = Date.UTC(2020);
export const isNear = (endedAtMs: number): boolean => endedAtMs >= NEAR_MS && endedAtMs < NEAR_MS + 2 ** 40;

/** More than the longest record: 1 + 8 + 5 + 8 + 5 + 3·4 + 8 + 8 + 1. */
export const MAX_RECORD_LENGTH = 64;
