import type { IssuedDocument } from '../document/document.js';
import type { Adjustment, BookedAdjustment } from '../document/adjustment.js';

/** Ids of the adjustments that are on documents. */
export const bookedAdjustmentIds = (
  documents: readonly Pick<IssuedDocument, 'lines'>[],
): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ lines }) =>
      lines.flatMap(({ adjustmentId }) => (adjustmentId === undefined ? [] : [adjustmentId])),
    ),
  );

/** The adjustments that a client's close has to book: those up to its marker that are on no document, in log order. */
export const openAdjustments = (
  booked: readonly BookedAdjustment[],
  markedAtMs: number,
  carried: ReadonlySet<string>,
): Adjustment[] =>
  booked
    .filter(({ bookedAtMs, adjustment }) => bookedAtMs <= markedAtMs && !carried.has(adjustment.id))
    .map(({ adjustment }) => adjustment);
