import type { PartShape } from './part.js';

/** How a field's values compare where not as they are: decimals by value, sets without order and repeats. */
export type FieldComparison = 'decimal' | 'set';

const declared = new WeakMap<object, Map<string | symbol, FieldComparison>>();

/** Declares how a field's values compare (terms-key.ts). */
export const ComparesAs =
  (comparison: FieldComparison): PropertyDecorator =>
  (prototype, field) => {
    declared.set(
      prototype,
      (declared.get(prototype) ?? new Map<string | symbol, FieldComparison>()).set(field, comparison),
    );
  };

/** The comparison of a shape's field, its own or inherited. */
export const fieldComparison = (shape: PartShape, field: string): FieldComparison | undefined => {
  let prototype = shape.prototype as object | null;
  while (prototype !== null) {
    const comparison = declared.get(prototype)?.get(field);
    if (comparison !== undefined) return comparison;
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return undefined;
};
