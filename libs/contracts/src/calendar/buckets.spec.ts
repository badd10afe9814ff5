import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toSlot, slotStart } from '#usage';
import { GRAINS, createBuckets } from './buckets.js';
import type { Grain } from './buckets.js';

const at = (instant: string) => toSlot(Date.parse(instant));
const bucketAt = (grain: Grain, zone: string, instant: string) => {
  const { fromMs, toMs, local } = createBuckets(grain, zone)(at(instant));
  return [new Date(fromMs).toISOString().slice(0, 16), (toMs - fromMs) / 60_000, local];
};

describe('buckets', () => {
  it.each<[Grain, string, string, string, number, string]>([
    ['day', 'Europe/Madrid', '2026-03-15T12:00Z', '2026-03-14T23:00', 1440, '2026-03-15'],
    // The clock goes forward, and back.
    ['day', 'Europe/Madrid', '2026-03-29T12:00Z', '2026-03-28T23:00', 1380, '2026-03-29'],
    ['day', 'Europe/Madrid', '2026-10-25T12:00Z', '2026-10-24T22:00', 1500, '2026-10-25'],
    ['hour', 'Europe/Madrid', '2026-03-29T01:15Z', '2026-03-29T01:00', 60, '2026-03-29T03:00+02:00'],
    ['hour', 'Europe/Madrid', '2026-10-25T00:45Z', '2026-10-25T00:00', 60, '2026-10-25T02:00+02:00'],
    ['hour', 'Europe/Madrid', '2026-10-25T01:15Z', '2026-10-25T01:00', 60, '2026-10-25T02:00+01:00'],
    // Offsets that are not whole hours.
    ['hour', 'Asia/Kathmandu', '2026-03-15T06:30Z', '2026-03-15T06:15', 60, '2026-03-15T12:00+05:45'],
    ['day', 'America/St_Johns', '2026-01-15T12:00Z', '2026-01-15T03:30', 1440, '2026-01-15'],
    // Half an hour back: 01:30 to 02:00 occurs twice, and is in two buckets.
    ['hour', 'Australia/Lord_Howe', '2026-04-04T14:45Z', '2026-04-04T14:00', 60, '2026-04-05T01:00+11:00'],
    ['hour', 'Australia/Lord_Howe', '2026-04-04T15:15Z', '2026-04-04T15:00', 30, '2026-04-05T01:30+10:30'],
    ['interval', 'Europe/Madrid', '2026-10-25T01:15Z', '2026-10-25T01:15', 15, '2026-10-25T02:15+01:00'],
    ['interval', 'UTC', '2026-10-25T01:15Z', '2026-10-25T01:15', 15, '2026-10-25T01:15+00:00'],
  ])('%s in %s at %s', (grain, zone, instant, from, minutes, local) => {
    expect(bucketAt(grain, zone, instant)).toEqual([from, minutes, local]);
  });

  it('are contiguous and contain their slots, in any zone', () => {
    const zones = fc.constantFrom(
      'Europe/Madrid',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
      'Pacific/Apia',
    );
    const slots = fc.integer({ min: at('2010-01-01T00:00Z'), max: at('2027-01-01T00:00Z') });
    fc.assert(
      fc.property(zones, fc.constantFrom(...GRAINS), slots, (zone, grain, slot) => {
        const bucketOf = createBuckets(grain, zone);
        const bucket = bucketOf(slot);
        expect(bucket.fromMs).toBeLessThanOrEqual(slotStart(slot));
        expect(bucket.toMs).toBeGreaterThan(slotStart(slot));
        const next = bucketOf(toSlot(bucket.toMs));
        expect(next.fromMs).toBe(bucket.toMs);
        expect(next.local).not.toBe(bucket.local);
        expect(createBuckets(grain, zone)(toSlot(bucket.toMs - 1))).toEqual(bucket);
      }),
    );
  });
});
