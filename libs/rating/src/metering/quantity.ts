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

const SECONDS_PER_MINUTE = 60n;

/** Rule 4: by the descriptor of the price's basis. */
export function quantityRule({ basis, increment = 'exact', agreedSeconds = 0 }: Price): Quantity {
  const { unit, timeMs, rounded } = getBasis(basis);
  if (timeMs !== undefined) {
    const measure = increment === 'exact' ? undefined : rounded?.[increment];
    const billed = measure === undefined ? timeMs : (measures: ContactMeasures) => measures[measure];
    return { unit, perUnit: MS_PER_MINUTE, measured: timeMs, billed };
  }
  if (unit === 'contact')
    return { unit, perUnit: 1n, measured: undefined, billed: ({ contacts }) => contacts };
  const billed = ({ contacts }: ContactMeasures): number => contacts * agreedSeconds;
  return { unit, perUnit: SECONDS_PER_MINUTE, measured: undefined, billed };
}
