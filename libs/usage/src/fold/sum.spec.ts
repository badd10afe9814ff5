import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rowsOfCell } from './cell-class.js';
import { UsageCell } from './cell.js';
import { parseSum, plus, safeParts } from './sum.js';

const most = Number.MAX_SAFE_INTEGER;
const whole = fc.oneof(fc.integer({ min: -most, max: most }), fc.constantFrom(most, -most, 0, 1, -1));

describe('sums beyond 2^53', () => {
  it('are exact, numbers wherever they fit, and the same after being written as text', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 12 }), (values) => {
        const sum = values.reduce<number | bigint>(plus, 0);
        const exact = values.reduce((all, value) => all + BigInt(value), 0n);
        expect(BigInt(sum)).toBe(exact);
        expect(typeof sum).toBe(exact <= most && exact >= -most ? 'number' : 'bigint');
        expect(parseSum(`${sum}`)).toBe(sum);
        expect(safeParts(sum).every((part) => Number.isSafeInteger(part) && part !== 0)).toBe(true);
        expect(safeParts(sum).reduce((all, part) => all + BigInt(part), 0n)).toBe(exact);
      }),
    );
  });

  it('survive in a cell, its text, and its rows', () => {
    const cell = new UsageCell();
    for (const offset of [1, 2, 3]) cell.change(offset, 1, [1, 1, 0, 0, 0, most]);
    expect(cell.toString()).toBe(`3,3,3,0,0,0,${3n * BigInt(most)}`);
    expect(UsageCell.parse(cell.toString()).sums).toEqual(cell.sums);
    const rows = rowsOfCell(0, 'ticket/shared/handled/inbound//', 0, cell.sums);
    expect(rows).toMatchObject([
      { measures: { contacts: 3, responseMs: most } },
      { measures: { contacts: 0, responseMs: most } },
      { measures: { contacts: 0, responseMs: most } },
    ]);
    expect(rowsOfCell(0, 'load/call/shared', 0, [0])).toEqual([]);
  });
});
