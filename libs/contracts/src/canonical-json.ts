import { normalDecimal } from './decimal.js';

/** Decimal fields of a contract, which compare by value: "5.0" equals "5". */
const DECIMALS: ReadonlySet<string> = new Set([
  ...['unitPrice', 'multiplier', 'upTo', 'quantity', 'fte', 'hoursPerFte', 'amount', 'percent', 'rate'],
  'occupancy',
]);

/** Fields of a contract with a decimal for each name of a vocabulary: the names can equal those of other fields. */
const DECIMALS_BY_NAME: ReadonlySet<string> = new Set(['concurrency']);

/** List fields of a contract whose order and repeats have no meaning. */
const SETS: ReadonlySet<string> = new Set(['counts', 'on', 'activities', 'days', 'dates']);

const canonical = (value: unknown, key: string, isDecimal: boolean): unknown => {
  if (typeof value === 'string') return isDecimal ? normalDecimal(value) : value;
  if (Array.isArray(value)) {
    const elements = value.map((element) => canonical(element, '', false));
    return SETS.has(key) ? [...new Set(elements)].sort() : elements;
  }
  if (typeof value !== 'object' || value === null) return value;
  const areDecimals = DECIMALS_BY_NAME.has(key);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, canonical(member, name, areDecimals || DECIMALS.has(name))]),
  );
};

/** A part of a contract as canonical JSON: two parts are equal if and only if the strings are equal. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value, '', false));
