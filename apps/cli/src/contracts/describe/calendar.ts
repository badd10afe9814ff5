import { parseDuration } from '#contracts';
import type { Band, DurationUnit, Terms, Weekday } from '#contracts';
import { listed } from './rows.js';
import type { Row } from './rows.js';

/** The rows for billing periods, the treatment of late usage, and time bands. */
export function calendarRows({ period, grace, latePolicy, paymentDays, bands }: Terms): Row[] {
  const late = latePolicy === 'note' ? 'late usage on a separate note' : 'late usage on the next invoice';
  return [
    [
      'Period',
      `${periods(period)}; closed ${duration(grace)} after its end, ${late}, due in ${paymentDays} days`,
    ],
    ...bands.map((band): Row => [`Band ${band.name}`, when(band)]),
  ];
}

function periods({ kind, anchorDay, starts = [] }: Terms['period']): string {
  switch (kind) {
    case 'month':
      return `a month from day ${anchorDay}`;
    case 'week':
      return `a week from ${WEEKDAYS[anchorDay as Weekday]}`;
    case 'table':
      return `from a table of ${starts.length} dates, ${starts[0] ?? ''} to ${starts.at(-1) ?? ''}`;
  }
}

function when({ dates, days, from, to }: Band): string {
  const on = listed(dates ?? (days ?? []).map((day) => WEEKDAYS[day]));
  return from === undefined || to === undefined ? on : `${on}, ${from} to ${to}`;
}

const WEEKDAYS: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const UNITS: Record<DurationUnit, readonly [one: string, more: string]> = {
  years: ['year', 'years'],
  months: ['month', 'months'],
  weeks: ['week', 'weeks'],
  days: ['day', 'days'],
  hours: ['h', 'h'],
  minutes: ['min', 'min'],
  seconds: ['s', 's'],
};

/** `1 h`, `2 days 30 min`, `0.5 h` */
function duration(iso: string): string {
  const { whole = {}, fraction } = parseDuration(iso) ?? {};
  const shown = (Object.keys(UNITS) as DurationUnit[]).flatMap((unit) => {
    const count = (whole[unit] ?? 0) + (fraction?.unit === unit ? fraction.of : 0);
    const [one, more] = UNITS[unit];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  });
  return shown.length === 0 ? '0 min' : shown.join(' ');
}
