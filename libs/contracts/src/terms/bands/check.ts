import { childPointer, fault, type Fault } from '../../reading/fault.js';
import type { Band } from './shape.js';
import type { ContractVersion } from '../contract-version.js';
import { STANDARD_BAND } from './shape.js';
import { exactlyOne, repeated, required } from '../../reading/fields-used.js';

const checkBand = (band: Band, pointer: string): Fault[] => [
  ...exactlyOne(band, ['dates', 'days'], pointer),
  ...(band.from === undefined ? [] : required(band, ['to'], pointer, 'with from')),
  ...(band.to === undefined ? [] : required(band, ['from'], pointer, 'with to')),
  ...(band.name === STANDARD_BAND
    ? [
        fault(
          childPointer(pointer, 'name'),
          'reserved-name',
          `name is "${STANDARD_BAND}", which is the band of all other time; must be another name`,
        ),
      ]
    : []),
];

/** A band has either dates or weekdays, covers whole days or a window, and has a unique name. */
export const checkBands = ({ bands = [] }: ContractVersion): Fault[] => {
  const toPointer = (index: number): string => childPointer('/bands', index);
  return [
    ...bands.flatMap((band, index) => checkBand(band, toPointer(index))),
    ...repeated(
      bands.map(({ name }) => name),
      'repeated-name',
      (index) => childPointer(toPointer(index), 'name'),
      (name, first) => `name is "${name}", as of band ${first + 1}; names must differ`,
    ),
  ];
};
