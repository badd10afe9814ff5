import { normalDecimal } from './decimal.js';
import { comparisonOf } from './fields/compares-as.js';
import type { FieldComparison } from './fields/compares-as.js';
import type { PartKind, PartShape } from './fields/part.js';
import { membersOf } from './reading/members.js';

const scalar = (value: unknown, comparison: FieldComparison | undefined): unknown => {
  if (comparison === 'decimal' && typeof value === 'string') return normalDecimal(value);
  return comparison === 'set' && Array.isArray(value) ? [...new Set<unknown>(value)].sort() : value;
};

const sorted = (value: object, memberOf: (member: unknown, name: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, memberOf(member, name)]),
  );

const part = (value: unknown, kind: PartKind, shape: PartShape): unknown => {
  if (Array.isArray(value)) return value.map((element) => part(element, 'one', shape));
  if (typeof value !== 'object' || value === null) return value;
  if (kind === 'by-name') return sorted(value, (member) => part(member, 'one', shape));
  const members = membersOf(shape);
  return sorted(value, (member, name) => {
    const nested = members.get(name);
    return nested === undefined
      ? scalar(member, comparisonOf(shape, name))
      : part(member, nested.kind, nested.shape);
  });
};

/**
 * A part of a contract, or a list of parts, as canonical JSON: two are equal if and only if the strings are equal. How
 * a field compares is declared by the decorators of its shape.
 */
export const canonicalJson = (value: unknown, shape: PartShape): string =>
  JSON.stringify(part(value, 'one', shape));
