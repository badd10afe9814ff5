import { IsArray, IsInt, Max, Min } from 'class-validator';
import { allOf, withMessage, withMessageForEach } from './rule.js';

/** A JSON integer from `min` to `max`, both inclusive. */
export const Int = (min: number, max: number): PropertyDecorator => {
  const expected = `must be an integer from ${min} to ${max}`;
  return allOf(
    IsInt(withMessage('type', expected)),
    Min(min, withMessage('range', expected)),
    Max(max, withMessage('range', expected)),
  );
};

/** A list of JSON integers of 0 or more. */
export const Ints = (): PropertyDecorator => {
  const expected = 'must be a list of integers of 0 or more';
  return allOf(
    IsArray(withMessage('type', expected)),
    IsInt(withMessageForEach('type', expected, Number.isSafeInteger)),
    Min(
      0,
      withMessageForEach('range', expected, (value) => Number(value) >= 0),
    ),
  );
};
