import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ContactDimensions } from '../measures/dimensions.js';
import { rowsOfCell } from './cell-class.js';
import { UsageCell } from './cell.js';
import { parseSpan } from './span.js';
import { addStored } from './stored-sums.js';
import { parseSum, addSum, safeParts } from './sum.js';
import type { Sum } from './sum.js';

const TICKET: ContactDimensions = {
  ...({ kind: 'contact', channel: 'ticket', team: 'shared' } as const),
  ...({ outcome: 'handled', direction: 'inbound' } as const),
  atLeast: 0,
};
const most = Number.MAX_SAFE_INTEGER;
const whole = fc.oneof(fc.integer({ min: -most, max: most }), fc.constantFrom(most, -most, 0, 1, -1));

const stored = (text: string): Sum[] => {
  const sums: Sum[] = [];
  addStored(sums, parseSpan(text));
  return sums;
};

describe('sums beyond 2^53', () => {
  it('are exact, are numbers where possible, and survive being written as text', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 12 }), (values) => {
        const sum = values.reduce<number | bigint>(addSum, 0);
        const exact = values.reduce((all, value) => all + BigInt(value), 0n);
        expect(BigInt(sum)).toBe(exact);
        expect(typeof sum).toBe(exact <= most && exact >= -most ? 'number' : 'bigint');
        expect(parseSum(`${sum}`)).toBe(sum);
        expect(stored(`7,${sum},0,${sum}`)).toEqual([sum, 0, sum]);
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
    expect(stored(cell.toString())).toEqual(cell.sums);
    const rows = rowsOfCell(0, TICKET, cell.sums);
    expect(rows).toMatchObject([
      { measures: { contacts: 3, responseMs: most } },
      { measures: { contacts: 0, responseMs: most } },
      { measures: { contacts: 0, responseMs: most } },
    ]);
    expect(rowsOfCell(0, { kind: 'load', channel: 'call', team: 'shared' }, [0])).toEqual([]);
  });
});
