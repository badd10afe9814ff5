import { handleMs } from '../body/durations.js';
import type { Leg } from '../events/usage-event.js';
import { toSlot, slotStart } from '../interval.js';
import type { EmitPart } from './emit.js';

/** ⌊a·b / c⌋ for whole numbers ≥ 0, exact also where a·b exceeds 2^53. */
const floorOfShare = (a: number, b: number, c: number): number => {
  const product = a * b;
  if (product > Number.MAX_SAFE_INTEGER) return Number((BigInt(a) * BigInt(b)) / BigInt(c));
  // The quotient may be rounded up to the next whole number; the remainder operator is ten times slower in V8.
  const share = Math.floor(product / c);
  return share * c > product ? share - 1 : share;
};

/**
 * Rule 2 (belonging): splits the handle time H of a handled leg by overlap with the slots of its span T. With cₖ the
 * overlap up to and including slot k, slot k gets ⌊H·cₖ/T⌋ − ⌊H·cₖ₋₁/T⌋, so that the parts are whole and add up to H.
 */
export const emitLoad = (leg: Leg, emit: EmitPart): void => {
  const handle = handleMs(leg);
  if (leg.outcome !== 'handled' || handle === 0) return;
  const span = leg.endedAtMs - leg.startedAtMs;
  const last = toSlot(leg.endedAtMs);
  let before = 0;
  for (let slot = toSlot(leg.startedAtMs); slot < last; slot++) {
    const upTo = floorOfShare(handle, slotStart(slot + 1) - leg.startedAtMs, span);
    if (upTo > before) emit(slot, 'load', [upTo - before], 0);
    before = upTo;
  }
  if (handle > before) emit(last, 'load', [handle - before], 0);
};
