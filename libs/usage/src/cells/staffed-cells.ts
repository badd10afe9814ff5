import type { Shift } from '../events/usage-event.js';
import { toSlot, slotStart } from '../interval.js';
import type { EmitPart } from './emit.js';

/** Rule 2 (belonging): splits shift time by overlap with the slots. */
export const emitStaffed = (shift: Shift, emit: EmitPart): void => {
  let from = shift.startedAtMs;
  for (let slot = toSlot(from); from < shift.endedAtMs; slot++) {
    const to = Math.min(slotStart(slot + 1), shift.endedAtMs);
    emit(slot, 'staffed', [to - from], 0);
    from = to;
  }
};
