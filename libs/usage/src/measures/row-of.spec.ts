import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellsOf } from '../cells/cells-of.js';
import { anyBody } from '../testing/arbitraries.js';
import { cellOf, rowOf } from './row-of.js';

it('turns cells into rows and back', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      cellsOf(body, (slot, dimensions, vector) => {
        expect(cellOf(rowOf(slot, dimensions, vector))).toStrictEqual({ slot, dimensions, vector });
      });
    }),
    { numRuns: 30 },
  );
});
