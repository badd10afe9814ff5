import { IsIn } from 'class-validator';
import { WEEKDAYS } from './weekdays.js';
import { withMessage } from './rule.js';

/** The days of the month that exist in every month. */
export const MONTH_ANCHORS: readonly number[] = Array.from({ length: 28 }, (_, index) => index + 1);

/** First day of a period: a day of the month or a weekday. */
export const AnchorDay = (): PropertyDecorator =>
  IsIn(
    [...MONTH_ANCHORS, ...WEEKDAYS],
    withMessage('one-of', `must be a day of the month from 1 to 28, or one of ${WEEKDAYS.join(', ')}`),
  );
