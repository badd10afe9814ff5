import { describe, expect, it } from '@jest/globals';
import { todayAndLastWeek } from './today';
import { localInstant } from './zone-offset';

const rangesAt = (now: string, zone: string) => {
  const { today, before } = todayAndLastWeek(Date.parse(now), zone);
  return [today.fromMs, today.toMs, before.fromMs, before.toMs].map((ms) => localInstant(ms, zone));
};

describe('today and the same weekday before', () => {
  it('end at the last full quarter of an hour', () => {
    expect(rangesAt('2026-11-24T10:38:00Z', 'Europe/Madrid')).toEqual([
      ...['2026-11-24T00:00:00+01:00', '2026-11-24T11:30:00+01:00'],
      ...['2026-11-17T00:00:00+01:00', '2026-11-17T11:30:00+01:00'],
    ]);
  });

  it('are the same local hours across a change of summer time', () => {
    expect(rangesAt('2026-10-27T10:00:00Z', 'Europe/Madrid')).toEqual([
      ...['2026-10-27T00:00:00+01:00', '2026-10-27T11:00:00+01:00'],
      ...['2026-10-20T00:00:00+02:00', '2026-10-20T11:00:00+02:00'],
    ]);
    expect(rangesAt('2026-10-25T10:00:00Z', 'Europe/Madrid').slice(0, 2)).toEqual([
      ...['2026-10-25T00:00:00+02:00', '2026-10-25T11:00:00+01:00'],
    ]);
  });

  it('begin at midnight in the zone, not in the reader’s zone', () => {
    expect(rangesAt('2026-11-24T03:10:00Z', 'America/Mexico_City').slice(0, 2)).toEqual([
      ...['2026-11-23T00:00:00-06:00', '2026-11-23T21:00:00-06:00'],
    ]);
    expect(rangesAt('2026-11-23T23:00:00Z', 'Asia/Kathmandu')[0]).toBe('2026-11-24T00:00:00+05:45');
  });
});
