import { IsInt, Max, Min } from 'class-validator';
import { all, saying } from './rule.js';

/** A JSON integer from `min` to `max`, both inclusive. */
export const Int = (min: number, max: number): PropertyDecorator => {
  const expected = `must be an integer from ${min} to ${max}`;
  return all(
    IsInt(saying('type', expected)),
    Min(min, saying('range', expected)),
    Max(max, saying('range', expected)),
  );
};
