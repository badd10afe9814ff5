import { normalDecimal } from './decimal.js';

/** Decimal fields of a contract, which compare by value: "5.0" equals "5". */
const DECIMALS: ReadonlySet<string> = new Set([
  ...['unitPrice', 'multiplier', 'upTo', 'quantity', 'fte', 'hoursPerFte', 'amount', 'percent', 'rate'],
  ...['occupancy', 'call', 'chat', 'ticket'],
]);

/** List fields of a contract whose order and repeats have no meaning. */
const SETS: ReadonlySet<string> = new Set(['counts', 'on', 'activities', 'days', 'dates']);

const canonical = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return DECIMALS.has(key) ? normalDecimal(value) : value;
  if (Array.isArray(value)) {
    const elements = value.map((element) => canonical(element, ''));
    return SETS.has(key) ? [...new Set(elements)].sort() : elements;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, canonical(member, name)]),
  );
};

/** A part of a contract as canonical JSON: two parts are equal if and only if the strings are equal. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value, ''));
