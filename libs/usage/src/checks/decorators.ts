import { ValidateBy } from 'class-validator';
import { ID_FORM, ID_PATTERN, isId } from './id.js';
import { instantOrNaN } from '../instant.js';

/** Makes a class-validator property decorator from a test of a value and the phrase that completes "must be …". */
const check = (
  name: string,
  mustBe: string,
  test: (value: unknown) => boolean,
  constraints: readonly unknown[] = [],
): PropertyDecorator =>
  ValidateBy({
    name,
    constraints: [...constraints], // for the JSON Schema of the shape
    validator: { validate: (value) => test(value), defaultMessage: () => `$property must be ${mustBe}` },
  });

/** An id: see ID_FORM. */
export const IsId = (): PropertyDecorator => check('isId', `an id: ${ID_FORM}`, isId, [ID_PATTERN.source]);

/** A whole number in [min, max]; 1000.0 is valid, `true` and "1" are not. */
export const IsWholeNumber = (min = 0, max = Number.MAX_SAFE_INTEGER): PropertyDecorator =>
  check(
    'isWholeNumber',
    `a whole number from ${min} to ${max}`,
    (value) => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max,
    [min, max],
  );

/** Any characters, at least one and at most `max` (counted as code points). */
export const IsText = (max = Infinity): PropertyDecorator =>
  check(
    'isText',
    max === Infinity ? 'a non-empty string' : `a string of 1 to ${max} characters`,
    (value) => typeof value === 'string' && value !== '' && (value.length <= max || [...value].length <= max),
    [max],
  );

/** An RFC 3339 instant with an offset, e.g. 2026-03-02T09:14:05Z. */
export const IsInstant = (): PropertyDecorator =>
  check(
    'isInstant',
    'an instant that exists, as RFC 3339 with an offset, e.g. "2026-03-02T09:14:05Z"',
    (value) => typeof value === 'string' && !Number.isNaN(instantOrNaN(value)),
  );
