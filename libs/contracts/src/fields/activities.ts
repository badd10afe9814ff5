import { IsArray, Matches } from 'class-validator';
import { ComparesAs } from './compares-as.js';
import { allOf, withMessage, withMessageForEach } from './rule.js';

const ACTIVITY = /^[a-z][a-z0-9-]{0,31}$/;

/** The activities of a term that names none. */
export const DEFAULT_ACTIVITIES: readonly string[] = ['productive'];

/** Shift activities: a set, so repeats are allowed and have no effect. */
export const Activities = (): PropertyDecorator =>
  allOf(
    ComparesAs('set'),
    IsArray(withMessage('type', 'must be a list of activities such as ["productive"]')),
    Matches(
      ACTIVITY,
      withMessageForEach(
        'format',
        'must be an activity: a lower-case letter, then up to 31 of a-z, 0-9, "-"',
        (value) => typeof value === 'string' && ACTIVITY.test(value),
      ),
    ),
  );
