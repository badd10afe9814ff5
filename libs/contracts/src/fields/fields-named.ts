import { allOf } from './rule.js';

/** Declares one field for each name, all with the same decorators. */
export const FieldsNamed =
  (names: readonly string[], ...decorators: readonly PropertyDecorator[]): ClassDecorator =>
  ({ prototype }) => {
    for (const name of names) allOf(...decorators)(prototype as object, name);
  };
