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
])('a send of %d ms warns %d times', async (ms, times) => {
  const warn = jest.fn();
  const sent = warnWhenSlow(taking(ms), 3_000, warn).send('journal', []);
  await jest.advanceTimersByTimeAsync(ms);
  expect([await sent, warn.mock.calls.length]).toEqual([[], times]);
});

it('passes a failure on, and does not warn afterwards', async () => {
  const warn = jest.fn();
  const failing = warnWhenSlow({ send: () => Promise.reject(new Error('down')) }, 3_000, warn);
  await expect(failing.send('journal', [])).rejects.toThrow('down');
  await jest.advanceTimersByTimeAsync(10_000);
  expect(warn).not.toHaveBeenCalled();
});
