import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNumber } from './read-number.js';
import { renderNumber } from './render-number.js';

describe('reading document numbers', () => {
  it('reverses rendering for any pattern', () => {
    const pattern = fc.constantFrom(
      '{YYYY}-{NNNNNN}',
      'ES/{YY}/{NNNN}',
      '{N}',
      'INV.{NNN}',
      '{NN}_{YYYY}',
      '1{N}2',
    );
    fc.assert(
      fc.property(
        pattern,
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 9e9 }),
        (some, year, n) => expect(readNumber(some, year, renderNumber(some, year, n))).toBe(n),
      ),
    );
  });

  it.each([
    ['another year', '2025-000017'],
    ['too few digits', '2026-0017'],
    ['too many zeros', '2026-0000017'],
    ['the number 0', '2026-000000'],
    ['extra characters', 'X2026-000017'],
    ['another separator', '2026.000017'],
    ['no number', ''],
  ])('returns undefined for %s', (_, number) => {
    expect(readNumber('{YYYY}-{NNNNNN}', 2026, number)).toBeUndefined();
  });

  it.each([1, 999, 10_000, NaN])('returns undefined in the year %s, in which no number is issued', (year) => {
    expect(readNumber('ES-{NNNN}', year, 'ES-0017')).toBeUndefined();
  });
});
