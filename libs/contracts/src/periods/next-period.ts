import { DAY_MS } from '#usage';
import { termsKey } from '../terms-key.js';
import { createCalendar } from './create-calendar.js';
import type { ScheduleSegment } from '../schedule.js';
import { PeriodTerms } from '../terms/period/shape.js';
import type { Terms } from '../terms/terms.js';
import type { Period } from './period.js';

/** A period with the terms whose zone and calendar determine it. */
export interface ShapedPeriod extends Period {
  readonly terms: Terms;
}

/** The end of a previous period. Without terms the period is closed, and today's calendar does not change its end. */
type PreviousPeriod = Pick<ShapedPeriod, 'toMs'> & Partial<Pick<ShapedPeriod, 'terms'>>;

type TermsSegment = ScheduleSegment & { readonly terms: Terms };
const hasTerms = (segment: ScheduleSegment): segment is TermsSegment => segment.terms !== undefined;

const sameCalendar = (a: Terms, b: Terms): boolean =>
  a.zone === b.zone &&
  (a.period === b.period || termsKey(a.period, PeriodTerms) === termsKey(b.period, PeriodTerms));

/** Whether a period under these terms follows the previous one regularly, as the next of the same calendar. */
const continuesCalendar = ({ toMs, terms }: PreviousPeriod, current: Terms): boolean =>
  terms === undefined
    ? createCalendar(current.period, current.zone).lastStart(toMs) === toMs
    : sameCalendar(terms, current);

const shapedPeriod = (fromMs: number, toMs: number | undefined, terms: Terms): ShapedPeriod | undefined =>
  toMs === undefined ? undefined : { fromMs, toMs, zone: terms.zone, terms };

/**
 * The next period under an unchanged zone and calendar. Of the periods that begin in this segment it is the last that
 * begins by `towards`, and at least the first, so that a far date is reached without iterating up to it.
 */
const sameCalendarPeriod = (
  endMs: number,
  { toMs, terms }: TermsSegment,
  towards: number,
): ShapedPeriod | undefined => {
  const calendar = createCalendar(terms.period, terms.zone);
  const within = Math.max(endMs, Math.min(towards, toMs - 1, calendar.endMs - 1));
  return shapedPeriod(calendar.lastStart(within) ?? endMs, calendar.nextStart(within), terms);
};

/** The period after a change of zone or calendar: to the new calendar's first start at least 24 h after the old end. */
const changedCalendarPeriod = (endMs: number, terms: Terms): ShapedPeriod | undefined =>
  shapedPeriod(endMs, createCalendar(terms.period, terms.zone).nextStart(endMs + DAY_MS - 1), terms);

/** The period where none continues: the one of the version's calendar that contains its start, or a table's first. */
const firstPeriod = (endMs: number, { fromMs, toMs, terms }: TermsSegment): ShapedPeriod | undefined => {
  const calendar = createCalendar(terms.period, terms.zone);
  const since = Math.max(fromMs, endMs);
  const start = calendar.lastStart(since) ?? calendar.nextStart(since);
  if (start === undefined || start >= toMs) return undefined;
  return start < endMs
    ? changedCalendarPeriod(endMs, terms)
    : shapedPeriod(start, calendar.nextStart(Math.max(start, since)), terms);
};

/**
 * The period after `previous` (without one: the client's first), or a later one `towards` an instant; undefined when
 * none follows. The version in force at its start determines it; if none is, the first version that starts in it.
 */
export const nextPeriod = (
  schedule: readonly ScheduleSegment[],
  previous: PreviousPeriod | undefined,
  towards: number,
): ShapedPeriod | undefined => {
  const endMs = previous?.toMs ?? -Infinity;
  const ahead = schedule.filter(hasTerms).filter(({ toMs }) => toMs > endMs);
  const [current] = ahead;
  if (previous !== undefined && current !== undefined && current.fromMs <= endMs) {
    const follows = continuesCalendar(previous, current.terms)
      ? sameCalendarPeriod(endMs, current, towards)
      : changedCalendarPeriod(endMs, current.terms);
    if (follows !== undefined) return follows;
  }
  for (const segment of ahead) {
    const first = firstPeriod(endMs, segment);
    if (first !== undefined) return first;
  }
  return undefined;
};
