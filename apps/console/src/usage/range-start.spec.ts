import { describe, expect, it } from '@jest/globals';
import { createBuckets } from '#contracts';
import type { ContractVersion } from '#contracts';
import { toSlot, slotStart } from '#usage';
import { createRangeStart } from './range-start.js';

const MADRID = 'Europe/Madrid';
const version = (number: number, effectiveFrom: string) =>
  ({ clientId: 'acme', version: number, effectiveFrom, model: 'ended' }) as ContractVersion;
const firstOf = (instant: string, versions: readonly ContractVersion[]) => {
  const first = createRangeStart(createBuckets('day', MADRID), versions)(toSlot(Date.parse(instant)));
  return new Date(slotStart(first)).toISOString().slice(0, 16);
};

describe('the range of a slot', () => {
  it.each([
    ['is the day by the zone’s clock', '2026-10-25T22:45Z', '2026-10-24T22:00'],
    ['ends with the day by the zone’s clock', '2026-10-25T23:00Z', '2026-10-25T23:00'],
  ])('%s', (_what, instant, first) => {
    expect(firstOf(instant, [])).toBe(first);
  });

  it('ends where the contract changes', () => {
    const versions = [version(1, '2026-01-01T00:00:00Z'), version(2, '2026-10-25T12:15:00Z')];
    expect(firstOf('2026-10-25T12:00Z', versions)).toBe('2026-10-24T22:00');
    expect(firstOf('2026-10-25T12:15Z', versions)).toBe('2026-10-25T12:15');
    expect(firstOf('2026-10-25T22:45Z', versions)).toBe('2026-10-25T12:15');
  });

  it('is the same whichever of its slots is requested first', () => {
    const versions = [version(1, '2026-03-01T06:30:00Z'), version(2, '2026-03-29T00:15:00Z')];
    const slots = Array.from(
      { length: 40 * 96 },
      (_, index) => toSlot(Date.parse('2026-02-25T00:00Z')) + index,
    );
    const [forth, back] = [
      createRangeStart(createBuckets('day', MADRID), versions),
      createRangeStart(createBuckets('day', MADRID), versions),
    ];
    const firsts = slots.map(forth);
    expect([...slots].reverse().map(back).reverse()).toEqual(firsts);
    expect(firsts.map((first) => forth(first))).toEqual(firsts);
  });
});
