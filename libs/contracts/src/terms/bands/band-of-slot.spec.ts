import { describe, expect, it } from '@jest/globals';
import { SLOT_MS, toSlot } from '#usage';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Band } from './shape.js';
import { WEEKDAYS } from '../../fields/weekdays.js';
import { bandOfSlot } from './band-of-slot.js';

const HOLIDAY: Band = { name: 'holiday', dates: ['2026-03-19'] };
const NIGHT: Band = { name: 'night', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '22:00', to: '06:00' };
const WEEKEND: Band = { name: 'weekend', days: ['sat', 'sun'] };
const BANDS = [HOLIDAY, NIGHT, WEEKEND];

const bandAt = (instant: string, bands: readonly Band[] = BANDS, zone = 'Europe/Madrid'): string =>
  bandOfSlot(bands, zone)(toSlot(Date.parse(instant)));

/** Hours from `from` to `to` that lie in the band. */
const hoursIn = (name: string, from: string, to: string, bands: readonly Band[], zone: string): number => {
  const bandOf = bandOfSlot(bands, zone);
  let slots = 0;
  for (let slot = toSlot(Date.parse(from)); slot < toSlot(Date.parse(to)); slot++)
    if (bandOf(slot) === name) slots++;
  return slots / 4;
};

/** Rule 5 implemented a second time, with Temporal only. */
const bandByTemporal = (instantMs: number, bands: readonly Band[], zone: string): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).toPlainDateTime();
  const startsOn = ({ dates, days }: Band, date: Temporal.PlainDate): boolean =>
    (dates?.includes(date.toString()) ?? false) ||
    (days?.some((day) => WEEKDAYS.indexOf(day) + 1 === date.dayOfWeek) ?? false);
  const today = local.toPlainDate();
  const time = local.toPlainTime().toString().slice(0, 5);
  const holds = (band: Band): boolean => {
    const { from = '00:00', to = '24:00' } = band;
    if (from < to) return from <= time && time < to && startsOn(band, today);
    return (
      (from <= time && startsOn(band, today)) || (time < to && startsOn(band, today.subtract({ days: 1 })))
    );
  };
  return bands.find(holds)?.name ?? 'standard';
};

describe('bandOfSlot', () => {
  it.each([
    ['2026-03-17T12:00+01:00', 'standard'],
    ['2026-03-17T21:45+01:00', 'standard'],
    ['2026-03-17T22:00+01:00', 'night'],
    ['2026-03-18T05:45+01:00', 'night'],
    ['2026-03-18T06:00+01:00', 'standard'],
    // The window belongs to the day it starts on: Friday's runs into Saturday, Sunday has none.
    ['2026-03-21T05:45+01:00', 'night'],
    ['2026-03-21T06:00+01:00', 'weekend'],
    ['2026-03-22T23:00+01:00', 'weekend'],
    ['2026-03-23T05:00+01:00', 'standard'],
    // The first band of the list wins.
    ['2026-03-19T00:00+01:00', 'holiday'],
    ['2026-03-19T23:45+01:00', 'holiday'],
    ['2026-03-20T00:00+01:00', 'night'],
  ])('%s is %s', (instant, band) => {
    expect(bandAt(instant)).toBe(band);
  });

  it.each([
    ['Europe/Madrid', '2026-03-28T12:00Z', '2026-03-29T12:00Z', 7],
    ['Europe/Madrid', '2026-10-24T12:00Z', '2026-10-25T12:00Z', 9],
    ['Europe/Madrid', '2026-03-10T12:00Z', '2026-03-11T12:00Z', 8],
    ['Australia/Lord_Howe', '2026-04-04T02:00Z', '2026-04-05T02:00Z', 8.5],
    ['Australia/Lord_Howe', '2026-10-03T02:00Z', '2026-10-04T02:00Z', 7.5],
    ['Asia/Kathmandu', '2026-03-10T06:15Z', '2026-03-11T06:15Z', 8],
  ])('%s: the night from %s to %s has %d h', (zone, from, to, hours) => {
    const night: Band = { name: 'night', days: [...WEEKDAYS], from: '22:00', to: '06:00' };
    expect(hoursIn('night', from, to, [night], zone)).toBe(hours);
  });

  it('treats a window that ends where it starts as 24 hours, and 24:00 as the end of the day', () => {
    const day: Band = { name: 'day', dates: ['2026-03-17'], from: '18:00', to: '18:00' };
    expect(hoursIn('day', '2026-03-16T00:00Z', '2026-03-20T00:00Z', [day], 'UTC')).toBe(24);
    expect(bandAt('2026-03-18T17:45Z', [day], 'UTC')).toBe('day');
    const evening: Band = { name: 'evening', dates: ['2026-03-17'], from: '18:00', to: '24:00' };
    expect(hoursIn('evening', '2026-03-16T00:00Z', '2026-03-20T00:00Z', [evening], 'UTC')).toBe(6);
  });

  it('returns standard without bands', () => {
    expect(bandAt('2026-03-17T12:00Z', [])).toBe('standard');
  });

  it('follows rule 5 for slots in any order, around every clock change', () => {
    const time = fc
      .integer({ min: 0, max: 95 })
      .map((q) => `${String(q >> 2).padStart(2, '0')}:${['00', '15', '30', '45'][q & 3]}`);
    const when = fc.oneof(
      fc.record({ days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS)) }),
      fc.record({
        dates: fc.uniqueArray(
          fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-04-05'),
        ),
      }),
    );
    const window = fc.oneof(fc.constant({}), fc.record({ from: time, to: time }));
    const band = fc.tuple(when, window).map(([days, hours]) => ({ ...days, ...hours }));
    const bands = fc
      .array(band, { maxLength: 4 })
      .map((list) => list.map((each, index): Band => ({ name: `b${index}`, ...each })));
    const zone = fc.constantFrom(
      'UTC',
      'Europe/Madrid',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'America/New_York',
    );
    const slots = fc.array(
      fc.oneof(
        ...['2026-03-27', '2026-04-04', '2026-10-23', '2026-01-01', '1969-07-20'].map((day) =>
          fc.integer({ min: 0, max: 300 }).map((offset) => toSlot(Date.parse(day)) + offset),
        ),
      ),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(bands, zone, slots, (list, name, some) => {
        const bandOf = bandOfSlot(list, name);
        for (const slot of some) expect(bandOf(slot)).toBe(bandByTemporal(slot * SLOT_MS, list, name));
      }),
      { numRuns: 300 },
    );
  });
});
