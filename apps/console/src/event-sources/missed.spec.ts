import { describe, expect, it } from '@jest/globals';
import { SLOT_MS } from '#usage';
import { missedAt } from './missed.js';

const week = [
  { slot: 10, legs: 6 },
  { slot: 11, legs: 3 },
  { slot: 20, legs: 90 },
];
const at = (slots: number): number => slots * SLOT_MS;

describe('missedAt', () => {
  it('is when eight of its legs had come by the week before, through hours without any', () => {
    expect(missedAt(week, at(10), 1)).toBe(at(11 + 2 / 3));
    expect(missedAt(week, at(11), 1)).toBe(at(20 + 5 / 90));
  });

  it('counts of a slot under way what is left of it', () => {
    expect(missedAt(week, at(10.5), 1)).toBe(at(20 + 2 / 90));
  });

  it('asks of a platform its own share only', () => {
    expect(missedAt(week, at(11), 0.5)).toBe(at(20 + 6.5 / 45));
    expect(missedAt(week, at(10), 0.05)).toBeUndefined();
    expect(missedAt(week, at(10), 0)).toBeUndefined();
  });

  it('is unknown where the week before had nothing', () => {
    expect(missedAt([], at(10), 1)).toBeUndefined();
  });
});
