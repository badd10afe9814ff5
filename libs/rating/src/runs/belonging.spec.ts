import { createLocalQuarters } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { toSlot, slotStart } from '#usage';
import { halfHourSlot, findSegment, slotRange } from './belonging.js';

const slotAt = (instant: string): number => toSlot(Date.parse(instant));

describe('half-hours', () => {
  const startOf = (instant: string, zone: string): string => {
    const slot = slotAt(instant);
    return new Date(slotStart(halfHourSlot(slot, createLocalQuarters(zone)(slot)))).toISOString();
  };

  it.each([
    ['2026-03-02T09:00:00Z', 'Europe/Madrid', '2026-03-02T09:00:00.000Z'],
    ['2026-03-02T09:15:00Z', 'Europe/Madrid', '2026-03-02T09:00:00.000Z'],
    // Kathmandu is 5:45 ahead: 09:00Z is 14:45 there, the second quarter of a half-hour.
    ['2026-03-02T09:00:00Z', 'Asia/Kathmandu', '2026-03-02T08:45:00.000Z'],
    ['2026-03-02T09:15:00Z', 'Asia/Kathmandu', '2026-03-02T09:15:00.000Z'],
    // 02:15 local time occurs twice, each in its own half-hour.
    ['2026-10-25T00:15:00Z', 'Europe/Madrid', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25T01:15:00Z', 'Europe/Madrid', '2026-10-25T01:00:00.000Z'],
  ])('%s in %s belongs to the half-hour that starts at %s', (instant, zone, start) => {
    expect(startOf(instant, zone)).toBe(start);
  });
});

describe('segments', () => {
  const at = (quarters: number): number => quarters * 900_000;
  const cuts = [0, 3, 4, 10].map(at);
  const segments = cuts.slice(0, -1).map((fromMs, index) => {
    return { index, fromMs, toMs: cuts[index + 1] ?? 0, terms: undefined };
  });

  it('contain the slots that start in them, and none outside the period', () => {
    const found = [-1, 0, 2, 3, 4, 9, 10].map((slot) => findSegment(segments, slot)?.index);
    expect(found).toEqual([undefined, 0, 0, 1, 2, 2, undefined]);
  });

  it('begin with the first slot that starts in them', () => {
    expect(slotRange({ fromMs: at(3), toMs: at(4) })).toEqual({ first: 3, end: 4 });
    expect(slotRange({ fromMs: at(3) + 1, toMs: at(4) + 1 })).toEqual({ first: 4, end: 5 });
  });
});
