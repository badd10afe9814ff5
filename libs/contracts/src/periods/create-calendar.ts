import type { Calendar } from '../calendar/calendar.js';
import type { PeriodTerms } from '../terms/period/shape.js';
import { WEEKDAYS } from '../fields/weekdays.js';
import { monthlyStart, steppedCalendar, weeklyStart } from '../calendar/stepped-calendar.js';
import { tableCalendar } from '../calendar/table-calendar.js';

const build = (period: PeriodTerms, zone: string): Calendar => {
  switch (period.kind) {
    case 'month':
      return steppedCalendar(monthlyStart(Number(period.anchorDay)), { months: 1 }, zone);
    case 'week':
      return steppedCalendar(
        weeklyStart(WEEKDAYS.findIndex((day) => day === period.anchorDay) + 1),
        { days: 7 },
        zone,
      );
    case 'table':
      return tableCalendar(period.starts ?? [], zone);
  }
};

const calendars = new WeakMap<PeriodTerms, Map<string, Calendar>>();

/** The calendar of validated period terms in a zone; cached by the terms' object identity and the zone. */
export const createCalendar = (period: PeriodTerms, zone: string): Calendar => {
  const byZone = calendars.get(period) ?? new Map<string, Calendar>();
  calendars.set(period, byZone);
  const calendar = byZone.get(zone) ?? build(period, zone);
  byZone.set(zone, calendar);
  return calendar;
};
