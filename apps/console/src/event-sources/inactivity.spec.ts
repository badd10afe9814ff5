import { describe, expect, it } from '@jest/globals';
import { Pauses } from './pauses.js';
import { inactivityStart } from './inactivity.js';

const MIN = 60_000;
const HOUR = 60 * MIN;
const AT_LEAST = 15 * MIN;

const after = (...gaps: number[]) => {
  const pauses = new Pauses();
  for (const gap of gaps) pauses.record(gap);
  return { lastAtMs: 0, pauses };
};

describe('the usual pause', () => {
  it('is the median of those of a minute or more, so that neither bursts nor nights are usual', () => {
    expect(after().pauses.usualMs).toBe(0);
    expect(after(10, 500, 59_999).pauses.usualMs).toBe(0);
    expect(after(1_000, HOUR, 20, HOUR, 12 * HOUR).pauses.usualMs).toBe(HOUR);
  });

  it('follows a source that changes its rhythm', () => {
    const changed = after(...Array<number>(40).fill(HOUR), ...Array<number>(16).fill(5 * MIN));
    expect(changed.pauses.usualMs).toBe(5 * MIN);
    expect(changed.pauses.longestMs).toBe(HOUR);
  });
});

describe('an event source', () => {
  it('is inactive once it should have sent an event by the week before', () => {
    expect(inactivityStart(after(2 * MIN), AT_LEAST, 40 * MIN)).toBe(40 * MIN);
  });

  it('is not inactive before a quarter of an hour and a multiple of its usual pause have passed', () => {
    expect(inactivityStart(after(2 * MIN), AT_LEAST, 1 * MIN)).toBe(AT_LEAST);
    expect(inactivityStart(after(HOUR, HOUR), AT_LEAST, 5 * MIN)).toBe(3 * HOUR);
  });

  it('is inactive, without a week before, after three days and far more than its longest pause', () => {
    expect(inactivityStart(after(2 * MIN, 2 * MIN, 10 * HOUR), AT_LEAST, undefined)).toBe(72 * HOUR);
    expect(inactivityStart(after(HOUR, HOUR, 60 * HOUR), AT_LEAST, undefined)).toBe(180 * HOUR);
  });

  it('is never inactive while too few of its pauses are known', () => {
    expect(inactivityStart(after(HOUR, HOUR), AT_LEAST, undefined)).toBe(Infinity);
  });
});
