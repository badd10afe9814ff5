import type { Adjustment, BookedAdjustment } from '../document/adjustment.js';

/** The adjustments that a client's close has to book: those up to its marker that are on no document, in log order. */
export const openAdjustments = (
  booked: readonly BookedAdjustment[],
  markedAtMs: number,
  carried: ReadonlySet<string>,
): Adjustment[] =>
  booked
    .filter(({ bookedAtMs, adjustment }) => bookedAtMs <= markedAtMs && !carried.has(adjustment.id))
    .map(({ adjustment }) => adjustment);
