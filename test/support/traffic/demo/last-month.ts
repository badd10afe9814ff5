import { Temporal } from 'temporal-polyfill';

export interface Month {
  readonly fromMs: number;
  readonly toMs: number;
  /** Its first day, `YYYY-MM-DD`. */
  readonly firstDay: string;
  /** Its first instant, RFC 3339 with the zone's offset. */
  readonly from: string;
  /** The first instant of its 16th day. */
  readonly middleMs: number;
  readonly middle: string;
}

/** The last full calendar month in a zone. */
export function lastFullMonth(zone: string, nowMs: number): Month {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(zone).toPlainDate();
  const first = today.with({ day: 1 }).subtract({ months: 1 });
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
