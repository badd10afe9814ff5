import { instant } from '#rating';
import type { DocumentLine, DocumentTax, IssuedDocument } from '../document/document.js';

/** Half-open, RFC 3339 in UTC, as documents print it. */
export interface PeriodBounds {
  readonly from: string;
  readonly to: string;
}

export const printedBounds = ({
  fromMs,
  toMs,
}: {
  readonly fromMs: number;
  readonly toMs: number;
}): PeriodBounds => ({
  from: instant(fromMs),
  to: instant(toMs),
});

/** What all issued documents of a client say about one period, in one currency. */
export interface BookedForPeriod {
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  /** The document that invoiced the period first; undefined when none has. */
  readonly original: IssuedDocument | undefined;
}

export const NOTHING_BOOKED: BookedForPeriod = { lines: [], tax: [], original: undefined };

type Booking = Pick<DocumentLine, 'periodFrom' | 'periodTo' | 'adjustmentId'> &
  Pick<DocumentTax, 'ofAdjustments'>;

/**
 * Collects what has been booked for a period, wherever it stands, by currency: a backdated version may have changed
 * it. Lines booked by a person belong to no period.
 */
export function bookedFor(
  documents: readonly IssuedDocument[],
  { from, to }: PeriodBounds,
): ReadonlyMap<string, BookedForPeriod> {
  const booked = new Map<string, BookedForPeriod>();
  for (const document of documents) {
    const { currency, period, type } = document;
    const own = period.from === from && period.to === to;
    const isFor = ({ periodFrom, periodTo, adjustmentId, ofAdjustments }: Booking): boolean => {
      if (adjustmentId !== undefined || ofAdjustments) return false;
      return periodFrom === undefined ? own : periodFrom === from && periodTo === to;
    };
    const [lines, tax] = [document.lines.filter(isFor), document.tax.filter(isFor)];
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
