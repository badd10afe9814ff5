import { describe, expect, it } from '@jest/globals';
import { RateLimiter } from './rate-limiter.js';

describe('a rate limiter', () => {
  it('limits each caller’s requests a minute, and returns when it may retry', () => {
    let nowMs = 1_000;
    const limiter = new RateLimiter(2, () => nowMs);
    expect(limiter.take('a')).toEqual({ limit: 2, remaining: 1, resetS: 60 });
    nowMs += 30_500;
    expect(limiter.take('a')).toEqual({ limit: 2, remaining: 0, resetS: 30 });
    expect(limiter.take('a')).toEqual({ limit: 2, remaining: 0, resetS: 30, retryAfterS: 30 });
    expect(limiter.take('b').retryAfterS).toBeUndefined();
    nowMs += 29_500;
    expect(limiter.take('a')).toEqual({ limit: 2, remaining: 1, resetS: 60 });
  });

  it('remembers a bounded number of callers', () => {
    const limiter = new RateLimiter(1, () => 0);
    limiter.take('first');
    for (let i = 0; i < 20_000; i++) limiter.take(`caller ${i}`);
    expect(limiter.take('first').retryAfterS).toBeUndefined();
    expect(limiter.take('caller 19999').retryAfterS).toBe(60);
  });
});
