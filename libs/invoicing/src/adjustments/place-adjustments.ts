import type { Adjustment } from './adjustment.js';

export interface PlacedAdjustments {
  readonly onInvoice: readonly Adjustment[];
  /** By currency, those that get a note of their own. */
  readonly onNotes: ReadonlyMap<string, readonly Adjustment[]>;
}

/**
 * Where adjustments go: on the close's invoice. Those in another currency than it has, and all where neither this
 * close nor a later one has an invoice, get a note; the others wait for the next invoice.
 * @param invoiceCurrency of the close's own invoice; undefined where it has none
 */
export function placeAdjustments(
  open: readonly Adjustment[],
  invoiceCurrency: string | undefined,
  isLast: boolean,
): PlacedAdjustments {
  const onInvoice = open.filter(({ currency }) => currency === invoiceCurrency);
  const onNotes = new Map<string, Adjustment[]>();
  if (invoiceCurrency === undefined && !isLast) return { onInvoice, onNotes };
  for (const adjustment of open) {
    const { currency } = adjustment;
    if (currency !== invoiceCurrency) onNotes.set(currency, [...(onNotes.get(currency) ?? []), adjustment]);
  }
  return { onInvoice, onNotes };
}
