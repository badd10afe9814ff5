import type { Span } from './span.js';
import { parseSum, addSum } from './sum.js';
import type { Sum } from './sum.js';

const [ZERO, NINE, COMMA] = [48, 57, 44];
/** Whole numbers with at most this many digits are exact as JavaScript numbers. */
const EXACT_DIGITS = 15;

/**
 * Adds the sums in the bytes of a stored cell, `offset,sum,sum,…`, and returns the offset. It builds no strings or
 * arrays, because a busy client's month has a million sums.
 */
export function addStored(sums: Sum[], { bytes, start, end }: Span): number {
  let at = start;
  let offset = 0;
  for (; at < end && bytes[at] !== COMMA; at++) offset = offset * 10 + (bytes[at] ?? ZERO) - ZERO;
  for (let index = 0; at < end; index++) {
    const first = ++at;
    let value = 0;
    let isPlain = true;
    for (; at < end; at++) {
      const byte = bytes[at] ?? COMMA;
      if (byte === COMMA) break;
      if (byte < ZERO || byte > NINE) isPlain = false;
      value = value * 10 + byte - ZERO;
    }
    const isExact = isPlain && at - first <= EXACT_DIGITS;
    const more = isExact ? value : parseSum(String.fromCharCode(...bytes.subarray(first, at)));
    sums[index] = addSum(sums[index] ?? 0, more);
  }
  return offset;
}
