import { Temporal } from 'temporal-polyfill';
import type { TimeRange } from '#usage';

export interface Month extends TimeRange {
  /** Its first day, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Its first instant, RFC 3339 with the zone's offset. */
  readonly from: string;
  /** The first instant of its 16th day. */
  readonly middleMs: number;
  readonly middle: string;
}

/** The calendar of a client of the demo: full months in its zone, the oldest first. */
export interface History {
  readonly months: readonly Month[];
  readonly first: Month;
  readonly last: Month;
}

/** The last full calendar months in a zone. */
export function demoHistory(zone: string, nowMs: number, count: number): History {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone).toPlainDate();
  const monthsAgo = (months: number): Month => toMonth(today.with({ day: 1 }).subtract({ months }), zone);
  const months = Array.from({ length: count }, (_, index) => monthsAgo(count - index));
  return { months, first: monthsAgo(count), last: monthsAgo(1) };
}

function toMonth(first: Temporal.PlainDate, zone: string): Month {
  const start = first.toZonedDateTime(zone);
  const middle = first.with({ day: 16 }).toZonedDateTime(zone);
  return {
    fromMs: start.epochMilliseconds,
    toMs: first.add({ months: 1 }).toZonedDateTime(zone).epochMilliseconds,
    firstDay: first.toString(),
    from: start.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
    middleMs: middle.epochMilliseconds,
    middle: middle.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
  };
}
