import { canonicalJson } from '#usage';
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

const normalized = (value: unknown, key: string, isDecimal: boolean): unknown => {
  if (typeof value === 'string') return isDecimal ? normalDecimal(value) : value;
  if (Array.isArray(value)) {
    const elements = value.map((element) => normalized(element, '', false));
    return SETS.has(key) ? [...new Set(elements)].sort() : elements;
  }
  if (typeof value !== 'object' || value === null) return value;
  const areDecimals = DECIMALS_BY_NAME.has(key);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      normalized(member, name, areDecimals || DECIMALS.has(name)),
    ]),
  );
};

/** A key of a part of a contract: two parts have the same terms if and only if their keys are equal. */
export const termsKey = (value: unknown): string => canonicalJson(normalized(value, '', false));
