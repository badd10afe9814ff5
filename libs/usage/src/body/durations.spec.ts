import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyLeg } from '../testing/arbitraries.js';
import { INCREMENTS } from '../vocabularies.js';
import { handleMs, roundUp, shortClass } from './durations.js';

describe('roundUp', () => {
  it.each([
    [0, '60/60', 0],
    [1, '1/1', 1_000],
    [1_000, '1/1', 1_000],
    [1_001, '1/1', 2_000],
    [1, '6/6', 6_000],
    [6_000, '6/6', 6_000],
    [6_001, '6/6', 12_000],
    [1, '30/6', 30_000],
    [30_000, '30/6', 30_000],
    [30_001, '30/6', 36_000],
    [221_000, '30/6', 222_000],
    [220_000, '30/6', 222_000],
    [221_000, '60/60', 240_000],
    [86_400_000, '60/60', 86_400_000],
  ] as const)('%d ms by %s is %d ms', (ms, increment, expected) => {
    expect(roundUp(ms, increment)).toBe(expected);
  });

  it('returns the smallest step that is not below the value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400_000 }),
        fc.constantFrom(...INCREMENTS),
        (ms, increment) => {
          const rounded = roundUp(ms, increment);
          const [first = 0, next = 0] = increment.split('/').map((seconds) => Number(seconds) * 1000);
          expect(rounded).toBeGreaterThanOrEqual(Math.max(ms, first));
          expect((rounded - first) % next).toBe(0);
          expect(rounded === first || rounded - next < ms).toBe(true);
        },
      ),
    );
  });
});

describe('shortClass', () => {
  it.each([
    [0, 0],
    [4_999, 0],
    [5_000, 5],
    [9_999, 5],
    [10_000, 10],
    [20_000, 20],
    [30_000, 30],
    [59_999, 30],
    [60_000, 60],
    [86_400_000, 60],
  ])('%d ms reaches %d s', (ms, threshold) => {
    expect(shortClass(ms)).toBe(threshold);
  });
});

describe('handleMs', () => {
  it('is talk + hold + wrap-up, without queue and response', () => {
    fc.assert(
      fc.property(anyLeg(), (leg) => {
        expect(handleMs({ ...leg, talkMs: 1, holdMs: 20, wrapMs: 300 })).toBe(321);
      }),
    );
  });
});
