import { canonicalJson } from '#usage';
import { normalDecimal } from './decimal.js';
import { fieldComparison } from './fields/compares-as.js';
import type { FieldComparison } from './fields/compares-as.js';
import type { PartKind, PartShape } from './fields/part.js';
import { shapeMembers } from './reading/members.js';

const scalar = (value: unknown, comparison: FieldComparison | undefined): unknown => {
  if (comparison === 'decimal' && typeof value === 'string') return normalDecimal(value);
  return comparison === 'set' && Array.isArray(value) ? [...new Set<unknown>(value)].sort() : value;
};

const mapped = (value: object, mapMember: (member: unknown, name: string) => unknown): object =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapMember(member, name)]));

const part = (value: unknown, kind: PartKind, shape: PartShape): unknown => {
  if (Array.isArray(value)) return value.map((element) => part(element, 'one', shape));
  if (typeof value !== 'object' || value === null) return value;
  if (kind === 'by-name') return mapped(value, (member) => part(member, 'one', shape));
  const members = shapeMembers(shape);
  return mapped(value, (member, name) => {
    const nested = members.get(name);
    return nested === undefined
      ? scalar(member, fieldComparison(shape, name))
      : part(member, nested.kind, nested.shape);
  });
};

/**
 * A key of a part of a contract, or of a list of parts: two have the same terms if and only if their keys are equal.
 * How a field compares is declared by the decorators of its shape.
 */
export const termsKey = (value: unknown, shape: PartShape): string =>
  canonicalJson(part(value, 'one', shape));
