import { describe, expect, it } from '@jest/globals';
import { LagClock } from './lag-clock.js';

const waiting = (lagRecords: number, lastAppendedAtMs?: number, oldestAtMs?: number) => ({
  ...{ lagRecords, lastAppendedAtMs, oldestAtMs },
});

describe('LagClock', () => {
  it('is the age of the oldest unfolded record, by its append time', () => {
    expect(new LagClock().seconds(0, waiting(5, 1_000, 40_000), 61_000)).toBe(21);
  });

  it('is 0 when nothing waits, however long ago the last record was appended', () => {
    expect(new LagClock().seconds(0, waiting(0, 1_000), 9_000_000)).toBe(0);
  });

  it('bounds the age by the last record folded where the oldest cannot be read', () => {
    expect(new LagClock().seconds(0, waiting(5, 1_000), 61_000)).toBe(60);
  });

  it('knows that an idle journal was caught up a moment ago', () => {
    const clock = new LagClock();
    clock.seconds(0, waiting(0, 1_000), 3_600_000);
    expect(clock.seconds(0, waiting(1, 1_000), 3_602_000)).toBe(2);
    expect(clock.seconds(1, waiting(1, 1_000), 3_602_000)).toBe(3_601);
  });

  it('counts from the first check of a journal that was never folded', () => {
    const clock = new LagClock();
    expect(clock.seconds(0, waiting(9), 1_000_000)).toBe(0);
    expect(clock.seconds(0, waiting(9), 1_030_000)).toBe(30);
  });
});
