import type { RatedDocument } from '#rating';
import type { Cause, DocumentLine, DocumentTax, IssuedDocument } from '../document/document.js';
import { Amounts } from './amounts.js';
import { NOTHING_BOOKED, bookedFor } from './booked.js';
import type { BookedForPeriod, PeriodBounds } from './booked.js';
import { lineDifferences } from './line-differences.js';
import { taxDifferences } from './tax-differences.js';

/** A period that has been closed before, as it is due now; `rated` is undefined where no contract is in force any more. */
export interface CurrentPeriod {
  readonly period: PeriodBounds;
  readonly zone: string;
  readonly rated: RatedDocument | undefined;
  readonly usageHash: string;
}

/** What has to be booked in one currency so that the documents of a period come to what is due. */
export interface PeriodDifference {
  readonly due: CurrentPeriod;
  /** The period as it is due in this currency; undefined where nothing is. */
  readonly rated: RatedDocument | undefined;
  readonly original: IssuedDocument | undefined;
  readonly currency: string;
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  readonly net: bigint;
  readonly taxAmount: bigint;
}

/**
 * None when nothing changed. Two when a backdated version changed the currency: all that was booked is taken back in
 * the old one, and booked in the new one.
 */
export function periodDifferences(
  due: CurrentPeriod,
  documents: readonly IssuedDocument[],
  cause: Cause,
): PeriodDifference[] {
  const booked = bookedFor(documents, due.period);
  const currencies = new Set([...booked.keys(), ...(due.rated ? [due.rated.currency] : [])]);
  return [...currencies]
    .map((currency) => difference(due, currency, booked.get(currency) ?? NOTHING_BOOKED, cause))
    .filter((found) => found !== undefined);
}

function difference(
  due: CurrentPeriod,
  currency: string,
  booked: BookedForPeriod,
  cause: Cause,
): PeriodDifference | undefined {
  const { period } = due;
  const rated = due.rated?.currency === currency ? due.rated : undefined;
  const { original } = booked;
  const amounts = new Amounts(currency);
  const corrects = original?.number;
  const lines = lineDifferences(rated?.lines ?? [], booked.lines, { period, amounts, corrects, cause });
  const tax = taxDifferences(rated?.tax ?? [], booked.tax, amounts, period);
  if (lines.length === 0 && tax.length === 0) return undefined;
  const net = amounts.sum(lines.map(({ amount }) => amount));
  const taxAmount = amounts.sum(tax.map(({ amount }) => amount));
  return { due, rated, original, currency, lines, tax, net, taxAmount };
}
