import type { IssuedDocument } from '../document/document.js';

/** Ids of the adjustments that are on documents. */
export const bookedAdjustmentIds = (
  documents: readonly Pick<IssuedDocument, 'lines'>[],
): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ lines }) =>
      lines.flatMap(({ adjustmentId }) => (adjustmentId === undefined ? [] : [adjustmentId])),
    ),
  );

/** The number of the document that each booked adjustment is on, by the id of the adjustment. */
export const numbersByAdjustment = (
  documents: readonly Pick<IssuedDocument, 'number' | 'lines'>[],
): ReadonlyMap<string, string> =>
  new Map(
    documents.flatMap((document) =>
      [...bookedAdjustmentIds([document])].map((id): [string, string] => [id, document.number]),
    ),
  );
