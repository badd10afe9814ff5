import type { Shift } from '../events/usage-event.js';
import { slotOf, slotStart } from '../interval.js';
import type { StaffedDimensions } from '../measures/dimensions.js';
import type { EmitCell } from './emit.js';

/** Rule 2 (belonging): shift time by overlap with the slots. */
export const emitStaffed = (shift: Shift, emit: EmitCell): void => {
  const dimensions: StaffedDimensions = { kind: 'staffed', team: shift.team, activity: shift.activity };
  let from = shift.startedAtMs;
  for (let slot = slotOf(from); from < shift.endedAtMs; slot++) {
    const to = Math.min(slotStart(slot + 1), shift.endedAtMs);
    emit(slot, dimensions, [to - from]);
    from = to;
  }
};
