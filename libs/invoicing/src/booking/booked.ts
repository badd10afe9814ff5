import type { DocumentLine, DocumentTax, IssuedDocument } from '../document/document.js';

/** Half-open, RFC 3339 in UTC, as documents print it. */
export interface PeriodBounds {
  readonly from: string;
  readonly to: string;
}

/** What all issued documents of a client say about one period. */
export interface BookedForPeriod {
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  /** The document that invoiced the period first; undefined when none has. */
  readonly original: IssuedDocument | undefined;
}

type Booking = { readonly periodFrom?: string; readonly periodTo?: string };

/** Collects what has been booked for a period, wherever it stands. Lines booked by a person belong to no period. */
export function bookedFor(documents: readonly IssuedDocument[], { from, to }: PeriodBounds): BookedForPeriod {
  const lines: DocumentLine[] = [];
  const tax: DocumentTax[] = [];
  let original: IssuedDocument | undefined;
  for (const document of documents) {
    const own = document.period.from === from && document.period.to === to;
    const isFor = ({ periodFrom, periodTo }: Booking): boolean =>
      periodFrom === undefined ? own : periodFrom === from && periodTo === to;
    if (own && document.type === 'invoice') original ??= document;
    lines.push(...document.lines.filter(isFor));
    tax.push(...document.tax.filter(isFor));
  }
  return { lines, tax, original };
}
