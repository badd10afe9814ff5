import { describe, expect, it } from '@jest/globals';
import { LagClock } from './lag-clock.js';

describe('LagClock', () => {
  it('is 0 when nothing waits, however long ago the last record came', () => {
    expect(new LagClock().seconds(0, 0, 1_000, 9_000_000)).toBe(0);
  });

  it('takes the last record folded as the oldest that what waits can be', () => {
    expect(new LagClock().seconds(0, 5, 1_000, 61_000)).toBe(60);
  });

  it('knows that a silent journal was caught up a moment ago', () => {
    const clock = new LagClock();
    clock.seconds(0, 0, 1_000, 3_600_000);
    expect(clock.seconds(0, 1, 1_000, 3_602_000)).toBe(2);
    expect(clock.seconds(1, 1, 1_000, 3_602_000)).toBe(3_601);
  });

  it('counts from the first look at a journal that was never folded', () => {
    const clock = new LagClock();
    expect(clock.seconds(0, 9, undefined, 1_000_000)).toBe(0);
    expect(clock.seconds(0, 9, undefined, 1_030_000)).toBe(30);
  });
});
