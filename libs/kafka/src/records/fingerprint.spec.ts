import { describe, expect, it } from '@jest/globals';
import { fingerprint } from './fingerprint.js';

describe('fingerprint', () => {
  const of = (key: string | null, value: string | null) =>
    fingerprint({
      key: key === null ? null : Buffer.from(key),
      value: value === null ? null : Buffer.from(value),
    });

  it('is the same for the same bytes', () => {
    expect(of('acme', 'x')).toBe(of('acme', 'x'));
    expect(of('acme', 'x')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('distinguishes keys and values that are equal only when joined', () => {
    const all = [
      of('ab', 'c'),
      of('a', 'bc'),
      of(null, 'abc'),
      of('', 'abc'),
      of('abc', null),
      of('abc', ''),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
