import { IsArray, IsIn } from 'class-validator';
import { ComparesAs } from './compares-as.js';
import { allOf, withMessage, withMessageForEach } from './rule.js';

/** One of a closed list of values. */
export const OneOf = (values: readonly (string | number | true)[]): PropertyDecorator =>
  IsIn(values, withMessage('one-of', `must be one of ${values.join(', ')}`));

/** A list of values from a closed list: a set, so repeats are allowed and have no effect. */
export const Subset = (values: readonly string[]): PropertyDecorator => {
  const expected = `must be one of ${values.join(', ')}`;
  return allOf(
    ComparesAs('set'),
    IsArray(withMessage('type', `must be a list of values from ${values.join(', ')}`)),
    IsIn(
      values,
      withMessageForEach('one-of', expected, (value) => values.some((allowed) => allowed === value)),
    ),
  );
};
