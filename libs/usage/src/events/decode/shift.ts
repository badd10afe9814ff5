import { instantOrNaN } from '../../instant.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import type { WorkforceShift } from '../../shapes/workforce-shift.js';
import type { Shift } from '../usage-event.js';

const MAX_SHIFT_MS = 24 * 3_600_000;

/** Turns checked data into a shift, or refuses impossible times. */
export const decodeShift = (data: WorkforceShift): Shift | Rejected => {
  const startedAtMs = instantOrNaN(data.startedAt);
  const endedAtMs = instantOrNaN(data.endedAt);
  if (endedAtMs <= startedAtMs)
    return rejected('impossible-time', 'data.endedAt of a shift must be after data.startedAt');
  if (endedAtMs - startedAtMs > MAX_SHIFT_MS)
    return rejected(
      'impossible-time',
      'data.startedAt and data.endedAt of a shift must be at most 24 h apart',
    );
  return { kind: 'shift', team: data.team ?? 'dedicated', activity: data.activity, startedAtMs, endedAtMs };
};
