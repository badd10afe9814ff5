import { childPointer, type Fault } from '../reading/fault.js';

/** Faults for fields that are there although `why` leaves them without meaning. */
export const unused = <T extends object>(
  object: T,
  fields: readonly (keyof T & string)[],
  pointer: string,
  why: string,
): Fault[] =>
  fields
    .filter((field) => object[field] !== undefined)
    .map((field) => ({
      pointer: childPointer(pointer, field),
      code: 'unused-part',
      message: `${field} is not used ${why}; leave it out`,
    }));

/** Faults for fields that are missing although `why` asks for them. */
export const required = <T extends object>(
  object: T,
  fields: readonly (keyof T & string)[],
  pointer: string,
  why: string,
): Fault[] =>
  fields
    .filter((field) => object[field] === undefined)
    .map((field) => ({
      pointer: childPointer(pointer, field),
      code: 'required',
      message: `${field} is missing; it is needed ${why}`,
    }));

/** A fault unless exactly one of two fields is there. */
export const exactlyOne = <T extends object>(
  object: T,
  [a, b]: readonly [keyof T & string, keyof T & string],
  pointer: string,
): Fault[] => {
  const both = object[a] !== undefined;
  if (both !== (object[b] !== undefined)) return [];
  const message = both
    ? `has both ${a} and ${b}; must have one of them`
    : `has neither ${a} nor ${b}; must have one`;
  return [{ pointer, code: both ? 'both' : 'neither', message: `this ${message}` }];
};

/** Faults for the second and later elements that share a key; `says` completes the sentence. */
export const repeated = (
  keys: readonly (string | undefined)[],
  code: string,
  at: (index: number) => string,
  says: (key: string, first: number) => string,
): Fault[] => {
  const seen = new Map<string, number>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined ? [] : [{ pointer: at(index), code, message: says(key, first) }];
  });
};

/** A list of a version under check, where the shape may have refused it (null) or found none. */
export const listOf = <T>(list: readonly T[] | null | undefined): readonly T[] => list ?? [];
