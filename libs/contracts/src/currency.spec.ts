import { describe, expect, it } from '@jest/globals';
import { minorUnits } from './currency.js';

describe('minorUnits', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
  ])('%s has %d', (currency, decimals) => {
    expect(minorUnits(currency)).toBe(decimals);
  });

  it.each(['XXX', 'eur', '', 'constructor'])('returns undefined for %j', (currency) => {
    expect(minorUnits(currency)).toBeUndefined();
  });
});
