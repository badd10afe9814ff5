import { IsInt, Max, Min } from 'class-validator';
import { allOf, withMessage } from './rule.js';

/** A JSON integer from `min` to `max`, both inclusive. */
export const Int = (min: number, max: number): PropertyDecorator => {
  const expected = `must be an integer from ${min} to ${max}`;
  return allOf(
    IsInt(withMessage('type', expected)),
    Min(min, withMessage('range', expected)),
    Max(max, withMessage('range', expected)),
  );
};
