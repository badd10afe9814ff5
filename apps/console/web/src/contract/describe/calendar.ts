import type { SchemaOf } from '../../api/schema-of';
import type { Fact } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { isoDuration } from './iso-duration';
import type { DescribeContext } from './describe-context';

/** Billing periods, what happens after their end, and the bands of the week. */
export function calendarFacts(
  { period, zone, latePolicy, paymentDays = 30, bands = [], grace }: SignedTerms,
  context: DescribeContext,
): Fact[] {
  const { texts } = context;
  return [
    ...(period ? [[texts.period, `${periods(period, context)} (${String(zone)})`] as const] : []),
    [
      texts.close,
      texts.closing(
        isoDuration(typeof grace === 'string' ? grace : 'PT1H', context.language),
        texts.latePolicies[latePolicy ?? 'next-invoice'],
        paymentDays,
      ),
    ],
    ...bands.map((band): Fact => [texts.band(band.name), when(band, context)]),
  ];
}

function periods(
  { kind, anchorDay = 1, starts = [] }: SchemaOf<'PeriodTerms'>,
  context: DescribeContext,
): string {
  const { texts } = context;
  if (kind === 'table') return texts.table(starts.length);
  return kind === 'month' ? texts.month(String(anchorDay)) : texts.week(weekday(String(anchorDay), context));
}

function when({ dates, days = [], from, to }: SchemaOf<'Band'>, context: DescribeContext): string {
  const { and, format } = context;
  const on = dates
    ? and(dates.map((date) => format.day(date)))
    : and(days.map((day) => weekday(day, context)));
  return from === undefined || to === undefined ? on : `${on}, ${from}–${to}`;
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 5 January 2026 was a Monday. */
const weekday = (day: string, { language }: DescribeContext): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 5 + Math.max(0, WEEK.indexOf(day))),
  );
