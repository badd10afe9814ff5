import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, segments } from './schedule.js';
import { contracts } from './testing/schedule.js';

const at = (iso: string): number => Date.parse(iso);

describe('segments and inForce', () => {
  const versions = contracts(
    ['2026-03-01T00:00:00Z', 'UTC'],
    ['2026-01-01T00:00:00Z', 'Europe/Madrid'],
    ['2026-03-01T01:00:00+01:00', 'Asia/Tokyo'],
    ['2026-05-01T00:00:00Z'],
    ['2026-07-01T00:00:00Z', 'UTC'],
  );

  it('cuts time where versions start, the higher number winning an instant', () => {
    const stretches = segments(versions, at('2025-12-01T00:00Z'), at('2026-08-01T00:00Z'));
    expect(
      stretches.map(({ fromMs, terms }) => [new Date(fromMs).toISOString().slice(0, 10), terms?.zone]),
    ).toEqual([
      ['2025-12-01', undefined],
      ['2026-01-01', 'Europe/Madrid'],
      ['2026-03-01', 'Asia/Tokyo'],
      ['2026-05-01', undefined],
      ['2026-07-01', 'UTC'],
    ]);
  });

  it('joins without gaps, agrees with inForce, and has nothing in no time', () => {
    const hour = fc.integer({
      min: at('2025-11-01T00:00Z') / 3_600_000,
      max: at('2026-09-01T00:00Z') / 3_600_000,
    });
    fc.assert(
      fc.property(hour, hour, (a, b) => {
        const [fromMs, toMs] = [Math.min(a, b) * 3_600_000, Math.max(a, b) * 3_600_000];
        const stretches = segments(versions, fromMs, toMs);
        expect(
          stretches.reduce((end, stretch) => (expect(stretch.fromMs).toBe(end), stretch.toMs), fromMs),
        ).toBe(toMs);
        for (const stretch of stretches) {
          expect(stretch.toMs).toBeGreaterThan(stretch.fromMs);
          expect(inForce(versions, stretch.fromMs)).toBe(stretch.terms);
          expect(inForce(versions, stretch.toMs - 1)).toBe(stretch.terms);
        }
      }),
    );
  });

  it('has no contract at all without versions', () => {
    expect(segments([], 0, 1)).toEqual([{ fromMs: 0, toMs: 1, terms: undefined }]);
    expect(inForce([], 0)).toBeUndefined();
    expect(segments(versions, 7, 7)).toEqual([]);
  });
});
