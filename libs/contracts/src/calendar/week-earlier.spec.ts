import { expect, it } from '@jest/globals';
import { weekEarlier } from './week-earlier.js';

it.each([
  ['2026-11-24T09:00:00+01:00', '2026-11-17T09:00:00+01:00'],
  ['2026-10-26T09:00:00+01:00', '2026-10-19T09:00:00+02:00'],
  ['2026-04-01T09:00:00+02:00', '2026-03-25T09:00:00+01:00'],
])('the week before %s is %s in Madrid', (at, before) => {
  expect(weekEarlier(Date.parse(at), 'Europe/Madrid')).toBe(Date.parse(before));
});
