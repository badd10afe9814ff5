import type { Span } from './span.js';
import { parseSum, addSum } from './sum.js';
import type { Sum } from './sum.js';

const [ZERO, NINE, COMMA] = [48, 57, 44];
/** Numbers of so many digits are exact. */
const EXACT_DIGITS = 15;

/**
 * Adds the sums in the bytes of a stored cell, `offset,sum,sum,…`, and returns the offset: without a text or a list of
 * them, as whoever reads a busy client's month reads a million.
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
