import type { Shape } from './compile-check.js';
import { metadataOf } from './compile-check.js';
import type { Fields } from './fields.js';

/**
 * Copies what a shape declares of a JSON object into an object whose properties are always the same in the same
 * order, null where there is none. JSON objects come in thousands of layouts, one for each order and choice of
 * properties, and V8 reads a property by its name some ten times slower where it meets so many; going through all of
 * an object's properties it knows where each is.
 */
export const knownFields = (shape: Shape<object>): ((object: Fields) => Fields) => {
  const names = new Set(metadataOf(shape).map(({ propertyName }) => propertyName));
  // Of an object that is put together by names V8 would make a dictionary; of one from JSON it does not.
  const blank = JSON.parse(
    JSON.stringify(Object.fromEntries([...names].map((name) => [name, null]))),
  ) as Fields;
  return (object) => {
    const known: Record<string, unknown> = { ...blank };
    for (const name in object) if (names.has(name)) known[name] = object[name];
    return known;
  };
};
