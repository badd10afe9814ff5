import { childPointer, type Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import { required, unused } from '../../reading/fields-used.js';
import { checkPricing } from '../pricing/check.js';

const POINTER = '/overflow';
const PRICE = childPointer(POINTER, 'price');

/** Overflow by routing is priced by `contacts`; by capacity it defines how capacity is computed and a price per minute. */
export const checkOverflow = ({ overflow, bands = [] }: ContractVersion): Fault[] => {
  if (overflow?.by === 'routing')
    return unused(
      overflow,
      ['intervalMinutes', 'occupancy', 'concurrency', 'activities', 'netting', 'price'],
      POINTER,
      'by routing',
    );
  if (overflow?.by !== 'capacity') return [];
  const { netting, price } = overflow;
  const acrossBands = netting === 'day' || netting === 'period';
  return [
    ...required(overflow, ['intervalMinutes', 'netting', 'price'], POINTER, 'by capacity'),
    ...(price !== undefined && acrossBands
      ? unused(price, ['bandPrices'], PRICE, `with netting by ${netting}`)
      : []),
    ...(price === undefined ? [] : checkPricing(price, bands, PRICE)),
  ];
};
