import type { FaultCode } from '#wording';
import { childPointer, type Fault } from './fault.js';

/** Faults for fields that are present although they have no meaning `why`. */
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

/** Faults for fields that are missing although they are needed `why`. */
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
      message: `${field} is missing; it is required ${why}`,
    }));

/** A fault unless exactly one of two fields is present. */
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

/** Faults for the second and later elements with the same key; undefined keys are skipped. */
export const repeated = (
  keys: readonly (string | undefined)[],
  code: FaultCode,
  toPointer: (index: number) => string,
  createMessage: (key: string, first: number) => string,
): Fault[] => {
  const seen = new Map<string, number>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined
      ? []
      : [{ pointer: toPointer(index), code, message: createMessage(key, first) }];
  });
};

/** A list field of a version being checked: empty if the field is absent or was refused (null). */
export const asList = <T>(list: readonly T[] | null | undefined): readonly T[] => list ?? [];
