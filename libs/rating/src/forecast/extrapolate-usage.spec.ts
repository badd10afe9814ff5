import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ContactRow, LoadRow, UsageRow } from '#usage';
import { CONTACT_MEASURES } from '#usage';
import { extrapolateUsage } from './extrapolate-usage.js';

const load = (slot: number, loadMs: number, team: LoadRow['team'] = 'shared'): UsageRow => ({
  ...{ kind: 'load', slot, channel: 'call', team, loadMs },
});
const contact = (slot: number): ContactRow => ({
  ...{ kind: 'contact', slot, channel: 'call', team: 'shared', direction: 'inbound', outcome: 'handled' },
  ...{ atLeast: 0 },
  measures: Object.fromEntries(CONTACT_MEASURES.map((name) => [name, 1])) as ContactRow['measures'],
});
const sumOf = (rows: Iterable<UsageRow>): number =>
  [...rows].reduce((sum, row) => sum + (row.kind === 'load' ? row.loadMs : 0), 0);

describe('extrapolateUsage', () => {
  it('scales a thousand contacts of one slot each to a thousand times the factor', () => {
    const rows = Array.from({ length: 1_000 }, (_, slot) => contact(slot));
    const scaled = [...extrapolateUsage(rows, { part: 3, whole: 4 })];
    const contacts = scaled.reduce(
      (sum, row) => sum + (row.kind === 'contact' ? row.measures.contacts : 0),
      0,
    );
    expect(contacts).toBe(1_333);
  });

  it('keeps slots and dimensions apart', () => {
    const rows = [load(1, 10), load(1, 10, 'dedicated'), load(2, 10)];
    expect([...extrapolateUsage(rows, { part: 1, whole: 2 })]).toEqual([
      ...[load(1, 20), load(1, 20, 'dedicated'), load(2, 20)],
    ]);
  });

  it('loses less than one unit of each sum, whatever the rows', () => {
    const values = fc.array(fc.nat(10 ** 9), { maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10 ** 9 }), fc.nat(10 ** 9), (all, part, more) => {
        const rows = all.map((value, slot) => load(slot, value));
        const exact = (BigInt(sumOf(rows)) * BigInt(part + more)) / BigInt(part);
        fc.pre(exact < BigInt(Number.MAX_SAFE_INTEGER));
        const scaled = [...extrapolateUsage(rows, { part, whole: part + more })];
        expect(BigInt(sumOf(scaled))).toBe(exact);
        expect(scaled.every((row) => row.kind === 'load' && row.loadMs > 0)).toBe(true);
      }),
    );
  });
});
