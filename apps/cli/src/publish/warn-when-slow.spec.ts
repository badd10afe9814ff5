import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { warnWhenSlow } from './warn-when-slow.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const taking = (ms: number) => ({
  send: () => new Promise<never[]>((resolve) => setTimeout(() => resolve([]), ms)),
});

it.each([
  [2_999, 0],
  [60_000, 1],
])('a sending of %d ms is told of %d times', async (ms, times) => {
  const tell = jest.fn();
  const sent = warnWhenSlow(taking(ms), 3_000, tell).send('journal', []);
  await jest.advanceTimersByTimeAsync(ms);
  expect([await sent, tell.mock.calls.length]).toEqual([[], times]);
});

it('passes a failure on, and says nothing afterwards', async () => {
  const tell = jest.fn();
  const failing = warnWhenSlow({ send: () => Promise.reject(new Error('down')) }, 3_000, tell);
  await expect(failing.send('journal', [])).rejects.toThrow('down');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(tell).not.toHaveBeenCalled();
});
