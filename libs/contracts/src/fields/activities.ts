import { IsArray, Matches } from 'class-validator';
import { all, saying, sayingOfEach } from './rule.js';

const ACTIVITY = /^[a-z][a-z0-9-]{0,31}$/;

/** Shift activities: a set, so a repeat says nothing new. */
export const Activities = (): PropertyDecorator =>
  all(
    IsArray(saying('type', 'must be a list of activities such as ["productive"]')),
    Matches(
      ACTIVITY,
      sayingOfEach(
        'format',
        'must be an activity: a lower-case letter, then up to 31 of a-z, 0-9, "-"',
        (value) => typeof value === 'string' && ACTIVITY.test(value),
      ),
    ),
  );
