import { canonicalJson } from '../canonical-json.js';
import { calendarOf } from '../calendar/calendar-of.js';
import type { ScheduleSegment } from '../schedule.js';
import type { Terms } from '../terms/terms.js';
import type { Period } from './period.js';

const DAY_MS = 86_400_000;

/** A period with the terms whose zone and calendar shape it. */
export interface ShapedPeriod extends Period {
  readonly terms: Terms;
}

/** Where a period ended; without terms it was closed there, and how it would be drawn today is of no interest. */
type Ended = Pick<ShapedPeriod, 'toMs'> & Partial<Pick<ShapedPeriod, 'terms'>>;

type TermsSegment = ScheduleSegment & { readonly terms: Terms };
const hasTerms = (segment: ScheduleSegment): segment is TermsSegment => segment.terms !== undefined;

const sameCalendar = (a: Terms, b: Terms): boolean =>
  a.zone === b.zone && (a.period === b.period || canonicalJson(a.period) === canonicalJson(b.period));

/** Whether a period under these terms follows as one of their calendar follows the other. */
const goesOn = ({ toMs, terms }: Ended, current: Terms): boolean =>
  terms === undefined
    ? calendarOf(current.period, current.zone).startAt(toMs) === toMs
    : sameCalendar(terms, current);

const shaped = (fromMs: number, toMs: number | undefined, terms: Terms): ShapedPeriod | undefined =>
  toMs === undefined ? undefined : { fromMs, toMs, zone: terms.zone, terms };

/**
 * Under unchanged zone and calendar one period follows the other. Of those that begin in this segment it takes the
 * last that begins by `towards`, and at least the first, so that a far date is reached without counting up to it.
 */
const steady = (endMs: number, { toMs, terms }: TermsSegment, towards: number): ShapedPeriod | undefined => {
  const calendar = calendarOf(terms.period, terms.zone);
  const within = Math.max(endMs, Math.min(towards, toMs - 1, calendar.endMs - 1));
  return shaped(calendar.startAt(within) ?? endMs, calendar.startAfter(within), terms);
};

/** After a change of zone or calendar: up to the new calendar's first start at least 24 hours after the old end. */
const changed = (endMs: number, terms: Terms): ShapedPeriod | undefined =>
  shaped(endMs, calendarOf(terms.period, terms.zone).startAfter(endMs + DAY_MS - 1), terms);

/** Where no period runs on: the one of the version's own calendar that holds its start, or else a table's first. */
const fresh = (endMs: number, { fromMs, toMs, terms }: TermsSegment): ShapedPeriod | undefined => {
  const calendar = calendarOf(terms.period, terms.zone);
  const since = Math.max(fromMs, endMs);
  const start = calendar.startAt(since) ?? calendar.startAfter(since);
  if (start === undefined || start >= toMs) return undefined;
  return start < endMs
    ? changed(endMs, terms)
    : shaped(start, calendar.startAfter(Math.max(start, since)), terms);
};

/**
 * The period after `previous` (the client's first without one), or one further `towards` an instant; undefined when
 * none follows. The version in force at its start shapes it to its end; if none is, the first version that starts in it.
 */
export const nextPeriod = (
  schedule: readonly ScheduleSegment[],
  previous: Ended | undefined,
  towards: number,
): ShapedPeriod | undefined => {
  const endMs = previous?.toMs ?? -Infinity;
  const ahead = schedule.filter(hasTerms).filter(({ toMs }) => toMs > endMs);
  const [current] = ahead;
  if (previous !== undefined && current !== undefined && current.fromMs <= endMs) {
    const follows = goesOn(previous, current.terms)
      ? steady(endMs, current, towards)
      : changed(endMs, current.terms);
    if (follows !== undefined) return follows;
  }
  for (const segment of ahead) {
    const first = fresh(endMs, segment);
    if (first !== undefined) return first;
  }
  return undefined;
};
