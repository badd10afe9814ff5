import { describe, expect, it } from '@jest/globals';
import { DAY_MS, toSlot } from '#usage';
import { localDayRange } from './local-day.js';
import { createLocalDays, createLocalQuarters } from './local-slot.js';
import { zoneClock } from './zone-clock.js';

const slotAt = (instant: string): number => toSlot(Date.parse(instant));
const dayNumber = (date: string): number => Date.parse(date) / DAY_MS;

describe('local slots', () => {
  it.each([
    ['Europe/Madrid', '2026-03-28T22:45Z', '2026-03-28'],
    ['Europe/Madrid', '2026-03-28T23:00Z', '2026-03-29'],
    ['Europe/Madrid', '2026-03-29T22:00Z', '2026-03-30'],
    ['Pacific/Apia', '2011-12-30T09:45Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31'],
    ['Asia/Kathmandu', '2026-01-01T18:15Z', '2026-01-02'],
    ['America/New_York', '1969-07-21T03:45Z', '1969-07-20'],
  ])('%s at %s: %s', (zone, instant, date) => {
    expect(createLocalDays(zone)(slotAt(instant))).toBe(dayNumber(date));
  });

  it('returns the same quarters twice for the hour repeated when the clock goes back', () => {
    const quarterOf = createLocalQuarters('Europe/Madrid');
    expect(quarterOf(slotAt('2026-10-25T00:30Z'))).toBe(quarterOf(slotAt('2026-10-25T01:30Z')));
    expect(quarterOf(slotAt('2026-03-29T01:00Z')) - quarterOf(slotAt('2026-03-29T00:45Z'))).toBe(5);
  });

  it('returns the offset on both sides of a change, in any order of calls', () => {
    const offsetAt = zoneClock('Australia/Lord_Howe');
    const change = Date.parse('2026-04-04T15:00Z');
    const hours = [change, change - 1, change + 1, change - 1].map((ms) => offsetAt(ms) / 3_600_000);
    expect(hours).toEqual([10.5, 11, 10.5, 11]);
  });

  it('returns the bounds of a local day', () => {
    const { fromMs, toMs } = localDayRange('2026-10-25', 'Europe/Madrid');
    expect((toMs - fromMs) / 3_600_000).toBe(25);
  });
});
