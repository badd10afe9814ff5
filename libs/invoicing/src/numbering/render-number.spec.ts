import { describe, expect, it } from '@jest/globals';
import { faultsOfPattern, renderNumber } from './render-number.js';

describe('document numbers', () => {
  it.each([
    ['{YYYY}-{NNNNNN}', 2026, 17, '2026-000017'],
    ['ES/{YY}/{NNNN}', 2026, 1, 'ES/26/0001'],
    ['{N}', 2026, 12, '12'],
    ['INV.{NNN}', 2026, 12_345, 'INV.12345'],
  ])('%s of %i: %i → %s', (pattern, year, n, number) => {
    expect(renderNumber(pattern, year, n)).toBe(number);
  });

  it.each(['{YYYY}', '', '{NN}{NN}', '{NN} {YYYY}', '{MM}{NN}', '{NN}}', 'ñ{NN}'])(
    'refuses %j',
    (pattern) => {
      expect(faultsOfPattern(pattern)).not.toEqual([]);
      expect(() => renderNumber(pattern, 2026, 1)).toThrow(RangeError);
    },
  );

  it.each([
    [2026, 0],
    [2026, 1.5],
    [2026, NaN],
    [26, 1],
  ])('refuses year %d and document %d', (year, n) => {
    expect(() => renderNumber('{YYYY}-{NN}', year, n)).toThrow(RangeError);
  });
});
