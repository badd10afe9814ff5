import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emitCells } from '../cells/emit-cells.js';
import { anyBody } from '../testing/arbitraries.js';
import { toCell, toRow } from './to-row.js';

it('turns cells into rows and back', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      emitCells(body, (slot, dimensions, vector) => {
        expect(toCell(toRow(slot, dimensions, vector))).toStrictEqual({ slot, dimensions, vector });
      });
    }),
    { numRuns: 30 },
  );
});
