import { IsArray } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { allOf, rule, ruleForEach, withMessage } from './rule.js';
import { Pattern } from './text.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a string is a date of the calendar, YYYY-MM-DD. */
export const isLocalDate = (value: unknown): value is string => {
  if (typeof value !== 'string' || !DATE.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
};

const EXPECTED = 'must be a date of the calendar, YYYY-MM-DD';

/** A local date, YYYY-MM-DD. */
export const LocalDate = (): PropertyDecorator =>
  allOf(Pattern(DATE, 'a date, YYYY-MM-DD'), rule('date', EXPECTED, isLocalDate));

/** A list of local dates. */
export const LocalDates = (): PropertyDecorator =>
  allOf(
    IsArray(withMessage('type', 'must be a list of dates, YYYY-MM-DD')),
    ruleForEach('date', EXPECTED, isLocalDate),
  );

/** A quarter of an hour of the local clock, `HH:MM`; 24:00, the end of the day, only if allowed by `endOfDay`. */
export const QuarterOfDay = (endOfDay: 'with 24:00' | 'to 23:45'): PropertyDecorator =>
  Pattern(
    endOfDay === 'with 24:00' ? /^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/ : /^([01]\d|2[0-3]):(00|15|30|45)$/,
    'a quarter of an hour of the day, such as "22:00" or "06:15"',
  );
