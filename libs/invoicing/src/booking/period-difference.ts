import type { RatedDocument } from '#rating';
import type { Cause, DocumentLine, DocumentTax, IssuedDocument } from '../document/document.js';
import { Amounts } from './amounts.js';
import { bookedFor } from './booked.js';
import type { PeriodBounds } from './booked.js';
import { lineDifferences } from './line-differences.js';
import { taxDifferences } from './tax-differences.js';

/** A period that has been closed before, as it is due now; `rated` is undefined where no contract is in force any more. */
export interface DuePeriod {
  readonly period: PeriodBounds;
  readonly zone: string;
  readonly rated: RatedDocument | undefined;
  readonly usageHash: string;
}

/** What has to be booked so that the documents of a period come to what is due. */
export interface PeriodDifference {
  readonly due: DuePeriod;
  readonly original: IssuedDocument | undefined;
  readonly currency: string;
  readonly lines: readonly DocumentLine[];
  readonly tax: readonly DocumentTax[];
  readonly net: bigint;
  readonly taxAmount: bigint;
}

/** undefined: nothing changed, nothing is booked. */
export function periodDifference(
  due: DuePeriod,
  documents: readonly IssuedDocument[],
  cause: Cause,
): PeriodDifference | undefined {
  const { period, rated } = due;
  const booked = bookedFor(documents, period);
  const currency = booked.original?.currency ?? rated?.currency;
  if (currency === undefined) return undefined;
  const amounts = new Amounts(currency);
  const corrects = booked.original?.number;
  const lines = lineDifferences(rated?.lines ?? [], booked.lines, { period, amounts, corrects, cause });
  const tax = taxDifferences(rated?.tax ?? [], booked.tax, amounts, period);
  const taxAmount = amounts.sum(tax.map(({ amount }) => amount));
  if (lines.length === 0 && tax.every(({ amount }) => amounts.minor(amount) === 0n)) return undefined;
  const net = amounts.sum(lines.map(({ amount }) => amount));
  return { due, original: booked.original, currency, lines, tax, net, taxAmount };
}
