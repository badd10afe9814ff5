import { describeList } from '../list.js';
import type { DescribeContext, TermRow } from './context.js';
import type { DescribedBand, DescribedPeriods, DescribedTerms } from './described-terms.js';
import { describeDuration } from './duration.js';

/** The rows for billing periods, the treatment of late usage, and time bands. */
export function calendarRows(
  { period, grace, latePolicy, paymentDays, bands }: DescribedTerms,
  context: DescribeContext,
): TermRow[] {
  const { terms } = context.wording;
  const after = describeDuration(grace, terms.durations, context.format.decimal);
  return [
    [
      terms.period,
      terms.closing(
        periods(period, context),
        after === undefined ? terms.closedAtEnd : terms.closedAfter(after),
        terms.latePolicies[latePolicy],
        paymentDays,
      ),
    ],
    ...bands.map((band): TermRow => [terms.band(band.name), when(band, context)]),
  ];
}

function periods(
  { kind, anchorDay = 1, starts = [] }: DescribedPeriods,
  { wording: { terms }, format }: DescribeContext,
): string {
  const weekdays: Readonly<Record<string, string>> = terms.weekdays;
  const day = (date: string | undefined): string => (date === undefined ? '' : format.day(date));
  switch (kind) {
    case 'month':
      return terms.month(`${anchorDay}`);
    case 'week':
      return terms.week(weekdays[anchorDay] ?? `${anchorDay}`);
    case 'table':
      return terms.table(starts.length, day(starts[0]), day(starts.at(-1)));
  }
}

function when({ dates, days = [], from, to }: DescribedBand, context: DescribeContext): string {
  const { wording, format } = context;
  const names = dates?.map(format.day) ?? days.map((day) => wording.terms.weekdays[day]);
  const on = describeList(names, context.language);
  return from === undefined || to === undefined ? on : wording.terms.between(on, from, to);
}
