import { BASES, BASIS_FIELDS, getBasis, takesIncrement } from '../../bases/bases.js';
import { termsKey } from '../../terms-key.js';
import { childPointer, type Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import { filledPrice } from './defaults.js';
import { Price } from './price.js';
import { asList, repeated, required, unused } from '../../reading/fields-used.js';
import { checkPricing } from '../pricing/check.js';

const POINTER = '/contacts/prices';

const checkBasis = (price: Price, pointer: string): Fault[] => {
  const { basis } = price;
  if (!BASES.includes(basis)) return [];
  const why = `by basis ${basis}`;
  const { needs } = getBasis(basis);
  const others = BASIS_FIELDS.filter((field) => !needs.includes(field));
  return [
    ...required(price, needs, pointer, why),
    ...unused(price, others, pointer, why),
    ...(takesIncrement(basis) ? [] : unused(price, ['increment'], pointer, why)),
  ];
};

const checkTierMode = (price: Price, pointer: string): Fault[] =>
  price.tiers === undefined
    ? unused(price, ['tierMode'], pointer, 'without tiers')
    : required(price, ['tierMode'], pointer, 'with tiers: graduated or volume');

/** Indexes of the prices that have faults; these are not compared with others. */
const faultyIndexes = (faults: readonly Fault[]): Set<number> =>
  new Set(
    faults.flatMap(({ pointer }) => {
      const index = /^\/contacts\/prices\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
      return index === undefined ? [] : [Number(index)];
    }),
  );

/** Each contact price is complete and has no field that its basis ignores; no two prices are equal. */
export const checkPrices = (
  { contacts, bands = [] }: ContractVersion,
  shapeFaults: readonly Fault[],
): Fault[] => {
  if (contacts === undefined) return [];
  const prices = asList(contacts.prices);
  const toPointer = (index: number): string => childPointer(POINTER, index);
  const faults = prices.flatMap((price, index) => [
    ...checkBasis(price, toPointer(index)),
    ...checkTierMode(price, toPointer(index)),
    ...checkPricing(price, bands, toPointer(index)),
  ]);
  const faulty = faultyIndexes([...shapeFaults, ...faults]);
  return [
    ...faults,
    ...repeated(
      prices.map((price, index) => (faulty.has(index) ? undefined : termsKey(filledPrice(price), Price))),
      'equal-prices',
      toPointer,
      (_key, first) => `this price equals price ${first + 1} of the list; leave one out`,
    ),
  ];
};
