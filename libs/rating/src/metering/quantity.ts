import { getBasis } from '#contracts';
import type { Price } from '#contracts';
import type { ContactMeasures } from '#usage';
import type { LineUnit } from '../document/rated-line.js';
import { MS_PER_MINUTE } from './time-units.js';

/** How a price counts a leg: in integer units, `perUnit` of which make one `unit` of the line. */
export interface Quantity {
  readonly unit: LineUnit;
  readonly perUnit: bigint;
  readonly billed: (measures: ContactMeasures) => number;
  /** Ms before each leg is rounded up; undefined if the price counts contacts. */
  readonly measured: ((measures: ContactMeasures) => number) | undefined;
}

/** What a contact is charged, in a unit of the line: seconds in a minute, or contacts. */
const CHARGED_PER_UNIT = { minute: 60n, contact: 1n } as const;

/**
 * Rule 4: by the descriptor of the price's basis.
 * @throws RangeError if the price has not passed contract validation
 */
export function quantityRule(price: Price): Quantity {
  const { basis, increment = 'exact' } = price;
  const { unit, timeMs, rounded, perContact } = getBasis(basis);
  if (timeMs !== undefined) {
    const measure = increment === 'exact' ? undefined : rounded?.[increment];
    const billed = measure === undefined ? timeMs : (measures: ContactMeasures) => measures[measure];
    return { unit, perUnit: MS_PER_MINUTE, measured: timeMs, billed };
  }
  const charged = perContact(price);
  if (charged === undefined) throw new RangeError(`a price by ${basis} without a field that it needs`);
  const billed = ({ contacts }: ContactMeasures): number => contacts * charged;
  return { unit, perUnit: CHARGED_PER_UNIT[unit], measured: undefined, billed };
}
