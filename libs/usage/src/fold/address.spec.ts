import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toUtcDay } from '../interval.js';
import { cellNumber, fieldName, parseField, toCoordinates } from './address.js';
import { parseSpan } from './span.js';

it('recovers the coordinates of a cell from its number and from its field', () => {
  const coordinates = fc.record({
    slot: fc.nat({ max: 3_000_000 }),
    classNumber: fc.nat({ max: 20_000 }),
    atLeast: fc.nat({ max: 63 }),
    layer: fc.nat({ max: 500 }),
  });
  fc.assert(
    fc.property(coordinates, (given) => {
      const cell = cellNumber(given.slot, given.classNumber, given.atLeast, given.layer);
      const address = { day: toUtcDay(given.slot), cell };
      expect(toCoordinates(address)).toEqual(given);
      expect(parseField(address.day, parseSpan(fieldName(cell)))).toEqual(given);
    }),
  );
});
