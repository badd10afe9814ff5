import { describe, expect, it } from '@jest/globals';
import type { Grain } from '#contracts';
import { usageRange } from './usage-range.js';

const codes = (from: string, to: string, by: Grain = 'day') => {
  const range = usageRange({ from, to, by });
  return 'faults' in range ? range.faults.map(({ parameter, code }) => `${parameter}:${code}`) : range;
};

describe('usageRange', () => {
  it('accepts instants with any offset', () => {
    expect(codes('2026-03-01T00:00:00+01:00', '2026-03-02T00:00:00Z')).toEqual({
      fromMs: Date.parse('2026-02-28T23:00:00Z'),
      toMs: Date.parse('2026-03-02T00:00:00Z'),
    });
  });

  it.each<[Grain, string, string]>([
    ['day', '2027-02-05T00:00:00Z', '2027-02-05T00:15:00Z'],
    ['hour', '2026-03-04T00:00:00Z', '2026-03-04T00:15:00Z'],
    ['interval', '2026-02-01T00:00:00Z', '2026-02-01T00:15:00Z'],
  ])('by %s accepts up to %s and no quarter of an hour more', (by, longest, tooLong) => {
    expect(codes('2026-01-01T00:00:00Z', longest, by)).toHaveProperty('toMs', Date.parse(longest));
    expect(codes('2026-01-01T00:00:00Z', tooLong, by)).toEqual(['to:range-too-long']);
  });

  it('reports all faults together', () => {
    expect(codes('2026-03-01T00:01:00Z', '2026-02-01T00:00:00.001Z')).toEqual([
      'from:quarter',
      'to:quarter',
      'to:order',
    ]);
    expect(codes('2026-03-01T00:00:00Z', '2026-03-01T00:00:00Z')).toEqual(['to:order']);
  });
});
