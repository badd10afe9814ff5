import { describe, expect, it } from '@jest/globals';
import { CONTACT_MEASURES, toRow, toSlot } from '#usage';
import type { UsageRow } from '#usage';
import { forecastBand } from './forecast-band.js';
import { volumeSpread } from './volume-spread.js';

const ms = (text: string): number => Date.parse(text);
const period = {
  ...{ fromMs: ms('2026-02-28T23:00:00Z'), toMs: ms('2026-03-10T23:00:00Z') },
  zone: 'Europe/Madrid',
};
const onDay = (day: number, minutes: number): UsageRow =>
  toRow(
    toSlot(ms(`2026-03-0${day}T10:00:00Z`)),
    {
      ...{ kind: 'contact', channel: 'call', team: 'shared', outcome: 'handled', direction: 'inbound' },
      atLeast: 0,
    },
    CONTACT_MEASURES.map((name) => (name === 'talkMs' ? minutes * 60_000 : 0)),
  );

describe('the spread of days', () => {
  const days = [onDay(1, 10), onDay(2, 20), onDay(3, 30), onDay(4, 20)];

  it('is s·√(r + r²/n) of the whole days so far, over the volume so far', () => {
    // Four whole days, six remaining: s² = 200/3.
    expect(volumeSpread(days, period, ms('2026-03-04T23:00:00Z'))).toEqual({
      days: 4,
      deviation: expect.closeTo(Math.sqrt((200 / 3) * (6 + 36 / 4)) / 80, 10),
    });
  });

  it('excludes the current day, and counts days without usage', () => {
    const spread = volumeSpread([...days, onDay(6, 500)], period, ms('2026-03-06T12:00:00Z'));
    expect(spread?.days).toBe(5);
    const none = volumeSpread([onDay(1, 10)], period, ms('2026-03-04T23:00:00Z'));
    expect([none?.days, none?.deviation]).toEqual([4, expect.any(Number)]);
  });

  it('is 0 for equal days, and undefined for too few days or no usage', () => {
    const alike = [1, 2, 3, 4].map((day) => onDay(day, 10));
    expect(volumeSpread(alike, period, ms('2026-03-04T23:00:00Z'))?.deviation).toBe(0);
    expect(volumeSpread(days, period, ms('2026-03-03T22:59:00Z'))).toBeUndefined();
    expect(volumeSpread([], period, ms('2026-03-08T23:00:00Z'))).toBeUndefined();
  });
});

describe('the band', () => {
  const sums = (net: number) => ({ net: net.toFixed(2), total: net.toFixed(2) });
  const band = (deviation: number, price: (factor: number) => number) =>
    forecastBand({ part: 1, whole: 2 }, { days: 5, deviation }, sums(price(2)), ({ part, whole }) =>
      sums(price(whole / part)),
    );

  it('is 1.28 deviations of usage to each side, never below the usage so far', () => {
    expect(band(0.25, (factor) => 100 * factor)).toMatchObject({ low: sums(168), high: sums(232), days: 5 });
    expect(band(5, (factor) => 100 * factor)).toMatchObject({ low: sums(100), high: sums(840) });
    expect(band(0, (factor) => 100 * factor)).toMatchObject({ low: sums(200), high: sums(200) });
  });

  it('includes the straight line where more usage costs less', () => {
    expect(band(0.25, (factor) => (factor > 2 ? 150 : 100 * factor))).toMatchObject({
      low: sums(150),
      high: sums(200),
    });
  });
});
