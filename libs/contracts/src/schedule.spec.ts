import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inForce, lastTerms, segments } from './schedule.js';
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

  it('splits time where versions start; of two at one instant the higher number wins', () => {
    const parts = segments(versions, { fromMs: at('2025-12-01T00:00Z'), toMs: at('2026-08-01T00:00Z') });
    expect(
      parts.map(({ fromMs, terms }) => [new Date(fromMs).toISOString().slice(0, 10), terms?.zone]),
    ).toEqual([
      ['2025-12-01', undefined],
      ['2026-01-01', 'Europe/Madrid'],
      ['2026-03-01', 'Asia/Tokyo'],
      ['2026-05-01', undefined],
      ['2026-07-01', 'UTC'],
    ]);
  });

  it('has no gaps, agrees with inForce, and is empty for a range without length', () => {
    const hour = fc.integer({
      min: at('2025-11-01T00:00Z') / 3_600_000,
      max: at('2026-09-01T00:00Z') / 3_600_000,
    });
    fc.assert(
      fc.property(hour, hour, (a, b) => {
        const [fromMs, toMs] = [Math.min(a, b) * 3_600_000, Math.max(a, b) * 3_600_000];
        const parts = segments(versions, { fromMs, toMs });
        expect(parts.reduce((end, part) => (expect(part.fromMs).toBe(end), part.toMs), fromMs)).toBe(toMs);
        for (const part of parts) {
          expect(part.toMs).toBeGreaterThan(part.fromMs);
          expect(inForce(versions, part.fromMs)).toBe(part.terms);
          expect(inForce(versions, part.toMs - 1)).toBe(part.terms);
        }
      }),
    );
  });

  it('has the last terms of a range, also if they end in it', () => {
    const lastZone = (from: string, to: string) =>
      lastTerms(versions, { fromMs: at(from), toMs: at(to) })?.zone;
    expect(lastZone('2026-01-01T00:00Z', '2026-06-01T00:00Z')).toBe('Asia/Tokyo');
    expect(lastZone('2026-01-01T00:00Z', '2026-03-01T00:00Z')).toBe('Europe/Madrid');
    expect(lastZone('2026-05-01T00:00Z', '2026-06-01T00:00Z')).toBeUndefined();
    expect(lastTerms(versions, { fromMs: -Infinity, toMs: Infinity })?.zone).toBe('UTC');
  });

  it('has no terms without versions', () => {
    expect(segments([], { fromMs: 0, toMs: 1 })).toEqual([{ fromMs: 0, toMs: 1, terms: undefined }]);
    expect(inForce([], 0)).toBeUndefined();
    expect(segments(versions, { fromMs: 7, toMs: 7 })).toEqual([]);
  });
});
