import { groupBy } from '#usage';
import type { Adjustment } from '../document/adjustment.js';

export interface AssignedAdjustments {
  readonly onInvoice: readonly Adjustment[];
  /** Adjustments that get a separate note, by currency. */
  readonly onNotes: ReadonlyMap<string, readonly Adjustment[]>;
}

/**
 * Assigns adjustments to the documents of a close. Adjustments in the invoice's currency go on the invoice, those in
 * other currencies on notes. Without an invoice they wait for the next one, or go on notes if none follows.
 * @param invoiceCurrency currency of the close's own invoice; undefined if it has none
 * @param isLast whether no period of the client follows
 */
export function assignAdjustments(
  open: readonly Adjustment[],
  invoiceCurrency: string | undefined,
  isLast: boolean,
): AssignedAdjustments {
  const onInvoice = open.filter(({ currency }) => currency === invoiceCurrency);
  if (invoiceCurrency === undefined && !isLast) return { onInvoice, onNotes: new Map() };
  const others = open.filter(({ currency }) => currency !== invoiceCurrency);
  return { onInvoice, onNotes: groupBy(others, ({ currency }) => currency) };
}
