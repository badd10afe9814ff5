import { childPointer, type Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import { exactlyOne, repeated } from '../../reading/fields-used.js';

/** A fee is charged per period or once, on a date; ids are unique. */
export const checkFees = ({ fees = [] }: ContractVersion): Fault[] => {
  const toPointer = (index: number): string => childPointer('/fees', index);
  return [
    ...fees.flatMap((fee, index) => exactlyOne(fee, ['per', 'on'], toPointer(index))),
    ...repeated(
      fees.map(({ id }) => id),
      'repeated-id',
      (index) => childPointer(toPointer(index), 'id'),
      (id, first) => `id is "${id}", as of fee ${first + 1}; ids must differ`,
    ),
  ];
};
