import type { RatedDocument, RatedPeriod } from '#rating';
import type { Cause, DocumentLine } from '../document/document-line.js';
import type { DocumentTax } from '../document/document-tax.js';
import type { IssuedDocument } from '../document/document.js';
import { Amounts } from './amounts.js';
import { NOTHING_BOOKED, bookedByCurrency } from './booked.js';
import type { BookedForPeriod } from './booked.js';
import { lineDifferences } from './line-differences.js';
import { taxDifferences } from './tax-differences.js';

/** The current state of an earlier period; `rated` is undefined if no contract is in force in it any more. */
export interface CurrentPeriod {
  readonly period: RatedPeriod;
  readonly zone: string;
  readonly rated: RatedDocument | undefined;
  readonly usageHash: string;
}

/** The difference between the amount owed for a period and the amount already invoiced, in one currency. */
export interface PeriodDifference {
  readonly current: CurrentPeriod;
  /** The current charges of the period in this currency; undefined if there are none. */
  readonly rated: RatedDocument | undefined;
  readonly original: IssuedDocument | undefined;
  readonly currency: string;
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  readonly net: bigint;
  readonly taxAmount: bigint;
}

/**
 * One difference for each currency in which the amounts changed. If a backdated version changed the currency, there are
 * two: one reverses everything booked in the old currency, one books the charges in the new one.
 */
export function periodDifferences(
  current: CurrentPeriod,
  documents: readonly IssuedDocument[],
  cause: Cause,
): PeriodDifference[] {
  const booked = bookedByCurrency(documents, current.period);
  const currencies = new Set([...booked.keys(), ...(current.rated ? [current.rated.currency] : [])]);
  return [...currencies]
    .map((currency) => difference(current, currency, booked.get(currency) ?? NOTHING_BOOKED, cause))
    .filter((found) => found !== undefined);
}

function difference(
  current: CurrentPeriod,
  currency: string,
  booked: BookedForPeriod,
  cause: Cause,
): PeriodDifference | undefined {
  const { period } = current;
  const rated = current.rated?.currency === currency ? current.rated : undefined;
  const { original } = booked;
  const amounts = new Amounts(currency);
  const corrects = original?.number;
  const lines = lineDifferences(rated?.lines ?? [], booked.lines, { period, amounts, corrects, cause });
  const tax = taxDifferences(rated?.tax ?? [], booked.tax, amounts, period);
  if (lines.length === 0 && tax.length === 0) return undefined;
  const net = amounts.sum(lines.map(({ amount }) => amount));
  const taxAmount = amounts.sum(tax.map(({ amount }) => amount));
  return { current, rated, original, currency, lines, tax, net, taxAmount };
}
