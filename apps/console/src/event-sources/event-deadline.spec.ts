import { describe, expect, it } from '@jest/globals';
import { SLOT_MS } from '#usage';
import { eventDeadline } from './event-deadline.js';

const week = [
  { slot: 10, legs: 6 },
  { slot: 11, legs: 3 },
  { slot: 20, legs: 90 },
];
const at = (slots: number): number => slots * SLOT_MS;

describe('eventDeadline', () => {
  it('is when eight of its legs had arrived in the week before, across hours without any', () => {
    expect(eventDeadline(week, at(10), 1)).toBe(at(11 + 2 / 3));
    expect(eventDeadline(week, at(11), 1)).toBe(at(20 + 5 / 90));
  });

  it('counts only the rest of a slot that has already begun', () => {
    expect(eventDeadline(week, at(10.5), 1)).toBe(at(20 + 2 / 90));
  });

  it('expects of a source only its own share', () => {
    expect(eventDeadline(week, at(11), 0.5)).toBe(at(20 + 6.5 / 45));
    expect(eventDeadline(week, at(10), 0.05)).toBeUndefined();
    expect(eventDeadline(week, at(10), 0)).toBeUndefined();
  });

  it('is unknown where the week before had nothing', () => {
    expect(eventDeadline([], at(10), 1)).toBeUndefined();
  });
});
