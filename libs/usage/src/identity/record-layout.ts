/**
 * Layout of an id record: a byte of flags, then the revision unless it is 0, and unless it is voided the class index,
 * the end, and the durations as varints in the order below. A field whose flag is off is absent and has its default.
 * If all times are whole seconds (the usual case), everything is in seconds and the end takes 4 bytes.
 *
 *     flags [revision] class end [gap] talk [hold] wrap queue [response] [leg]    a leg
 *     flags [revision] class end length                                          a shift
 *
 * `gap` is (end − handle) − start of a leg: 0 where handling fills the span, as in a phone call.
 */
export const FLAG = {
  body: 1,
  gap: 2,
  /** Off: unit ms, the end in 5 bytes from {@link NEAR_MS}. On: unit seconds, the end in 4 bytes from 1970. */
  seconds: 4,
  /** The end is out of range of 5 bytes and takes 8 as a double, in ms since 1970. */
  far: 8,
  revised: 16,
  hold: 32,
  response: 64,
  furtherLeg: 128,
} as const;

/** Start of ends in ms: 2020. Five bytes reach until November 2054. */
export const NEAR_MS = Date.UTC(2020);
export const isNear = (endedAtMs: number): boolean => endedAtMs >= NEAR_MS && endedAtMs < NEAR_MS + 2 ** 40;

/** Upper limit; the longest record is 1 + 8 + 5 + 8 + 5 + 3·4 + 8 + 8 + 1. */
export const MAX_RECORD_LENGTH = 64;
