import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf } from '../interval.js';
import { cellNumber, fieldOf, parseField, placeOf } from './address.js';
import { spanOf } from './span.js';

it('recovers the place of a cell from its number and from its field', () => {
  const place = fc.record({
    slot: fc.nat({ max: 3_000_000 }),
    classNumber: fc.nat({ max: 20_000 }),
    atLeast: fc.nat({ max: 63 }),
    layer: fc.nat({ max: 500 }),
  });
  fc.assert(
    fc.property(place, (given) => {
      const cell = cellNumber(given.slot, given.classNumber, given.atLeast, given.layer);
      const address = { day: dayOf(given.slot), cell };
      expect(placeOf(address)).toEqual(given);
      expect(parseField(address.day, spanOf(fieldOf(cell)))).toEqual(given);
    }),
  );
});
