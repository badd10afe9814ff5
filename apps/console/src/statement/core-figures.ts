import type { CoreSlot } from '#rating';
import type { CoreFiguresDto } from './core-figures.dto.js';
import { optional, ratio } from './service-figures.js';

/** The figures of the client's own team. Occupancy counts only staffed slots: elsewhere a shift is missing. */
export function coreFigures(slots: Iterable<CoreSlot>): CoreFiguresDto {
  const sums = { staffedMs: 0, handlingMs: 0, availableMs: 0, staffedInOverflowMs: 0, idleInOverflowMs: 0 };
  let handlingWhenStaffed = 0;
  for (const { staffedMs, handlingMs, availableMs, overflow } of slots) {
    sums.staffedMs += staffedMs;
    sums.handlingMs += handlingMs;
    sums.availableMs += availableMs;
    if (staffedMs > 0) handlingWhenStaffed += handlingMs;
    if (!overflow) continue;
    sums.staffedInOverflowMs += staffedMs;
    sums.idleInOverflowMs += availableMs;
  }
  return {
    ...sums,
    ...optional('occupancy', ratio(handlingWhenStaffed, handlingWhenStaffed + sums.availableMs)),
  };
}
