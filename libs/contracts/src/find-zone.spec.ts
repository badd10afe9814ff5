import { describe, expect, it } from '@jest/globals';
import { findZone } from './find-zone.js';
import { contracts } from './testing/schedule.js';

describe('findZone', () => {
  const versions = contracts(
    ['2026-01-01T00:00:00Z', 'Europe/Madrid'],
    ['2026-03-01T00:00:00Z'],
    ['2026-05-01T00:00:00Z', 'Asia/Tokyo'],
    ['2026-07-01T00:00:00Z'],
  );

  it.each([
    ['before the first contract', '2025-12-01', 'Europe/Madrid'],
    ['in a contract', '2026-02-28', 'Europe/Madrid'],
    ['between two contracts', '2026-03-01', 'Asia/Tokyo'],
    ['in the last contract', '2026-05-01', 'Asia/Tokyo'],
    ['after the last contract', '2026-07-01', 'Asia/Tokyo'],
  ])('%s it is that of the contract in force, the next or the last', (_when, date, zone) => {
    expect(findZone(versions, Date.parse(date))).toBe(zone);
  });

  it('is UTC without a contract', () => {
    expect(findZone([], 0)).toBe('UTC');
    expect(findZone(contracts(['2026-01-01T00:00:00Z']), 0)).toBe('UTC');
  });
});
