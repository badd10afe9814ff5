import { parseDuration } from '#contracts';
import type { Band, Terms, Weekday } from '#contracts';
import { listed } from './rows.js';
import type { Row } from './rows.js';

/** Billing periods, what happens after their end, and the bands of the week. */
export function calendarRows({ period, grace, latePolicy, paymentDays, bands }: Terms): Row[] {
  const late = latePolicy === 'note' ? 'late usage on a note of its own' : 'late usage on the next invoice';
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

/** `1 h`, `2 days 30 min` */
function duration(iso: string): string {
  const minutes = Math.round((parseDuration(iso) ?? 0) / 60_000);
  const parts: [number, string][] = [
    [Math.floor(minutes / 1_440), 'days'],
    [Math.floor(minutes / 60) % 24, 'h'],
    [minutes % 60, 'min'],
  ];
  const shown = parts.filter(([count]) => count > 0);
  return shown.length === 0 ? '0 min' : shown.map(([count, unit]) => `${count} ${unit}`).join(' ');
}
