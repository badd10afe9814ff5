import type { PartShape } from '#contracts';
import { ValidateBy } from 'class-validator';

/** class-validator's name for the check of a nested part that may be null; its constraint is `() => PartShape`. */
export const PART_OR_NULL = 'part-or-null';

/** A nested object of the shape, or null where there is none. */
export const PartOrNull = (shape: () => PartShape): PropertyDecorator =>
  ValidateBy({
    name: PART_OR_NULL,
    constraints: [shape],
    validator: { validate: (value) => typeof value === 'object' },
  });
