import type { RatedPeriod } from '#rating';
import type { DocumentLine } from '../document/document-line.js';
import type { DocumentTax } from '../document/document-tax.js';
import type { IssuedDocument } from '../document/document.js';

/** The lines and tax that a client's issued documents book for one period, in one currency. */
export interface BookedForPeriod {
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  /** The document that first invoiced the period; undefined if none has. */
  readonly original: IssuedDocument | undefined;
}

export const NOTHING_BOOKED: BookedForPeriod = { lines: [], tax: [], original: undefined };

type Booking = Pick<DocumentLine, 'periodFrom' | 'periodTo' | 'adjustmentId'> &
  Pick<DocumentTax, 'ofAdjustments'>;

/**
 * Collects the lines and tax booked for a period from all documents, by currency: a backdated version may have changed
 * the currency. Lines of manual adjustments belong to no period and are left out.
 */
export function bookedByCurrency(
  documents: readonly IssuedDocument[],
  { from, to }: RatedPeriod,
): ReadonlyMap<string, BookedForPeriod> {
  const booked = new Map<string, BookedForPeriod>();
  for (const document of documents) {
    const { currency, period, type } = document;
    const own = period.from === from && period.to === to;
    const isForPeriod = ({ periodFrom, periodTo, adjustmentId, ofAdjustments }: Booking): boolean => {
      if (adjustmentId !== undefined || ofAdjustments) return false;
      return periodFrom === undefined ? own : periodFrom === from && periodTo === to;
    };
    const [lines, tax] = [document.lines.filter(isForPeriod), document.tax.filter(isForPeriod)];
    if (!own && lines.length === 0 && tax.length === 0) continue;
    const before = booked.get(currency) ?? NOTHING_BOOKED;
    booked.set(currency, {
      lines: [...before.lines, ...lines],
      tax: [...before.tax, ...tax],
      original: before.original ?? (own && type === 'invoice' ? document : undefined),
    });
  }
  return booked;
}
