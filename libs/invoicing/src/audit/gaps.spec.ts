import { describe, expect, it } from '@jest/globals';
import type { Claim } from './claim.js';
import { findGaps, positionInSeries } from './gaps.js';

const patternsOf = (series: string): string[] =>
  series === 'pt' ? ['PT{NN}'] : ['{YYYY}-{NNN}', 'old/{YY}/{N}'];

const claim = (number: string, clientId: string, sequence: number, series = 'es', year = 2026): Claim => ({
  ...{ documentId: number, clientId, number, sequence, type: 'invoice', zone: 'UTC', currency: 'EUR' },
  ...{ period: { from: '', to: '' }, total: '1.00', series, seller: { name: '' }, contentHash: '' },
  ...{ issuedAt: `${year}-03-01T00:00:00Z`, journal: { partition: 0, offset: 0 }, unaltered: true },
  ...{ partition: 0, offset: 0 },
});

describe('gaps between published documents', () => {
  it('are none if series and sequences count from 1, in any order, by year and by pattern', () => {
    const claims = [
      claim('2026-002', 'a', 4),
      claim('2026-001', 'b', 1),
      claim('2025-001', 'a', 3, 'es', 2025),
      claim('PT01', 'c', 1, 'pt', 2025),
      claim('PT02', 'c', 2, 'pt'),
      claim('old/24/1', 'a', 1, 'es', 2024),
      claim('old/24/2', 'a', 2, 'es', 2024),
    ];
    expect(findGaps(claims, patternsOf)).toEqual([]);
    expect(findGaps([], patternsOf)).toEqual([]);
  });

  it('are the numbers of a series, and the sequence numbers of a client, that are missing before the last', () => {
    const claims = [
      claim('2026-002', 'a', 1),
      claim('2026-006', 'a', 3),
      claim('2026-006', 'a', 3),
      claim('PT02', 'c', 1, 'pt'),
    ];
    expect(findGaps(claims, patternsOf)).toEqual([
      { kind: 'number', series: 'es', first: '2026-001', last: '2026-001', count: 1 },
      { kind: 'number', series: 'es', first: '2026-003', last: '2026-005', count: 3 },
      { kind: 'number', series: 'pt', first: 'PT01', last: 'PT01', count: 1 },
      { kind: 'sequence', clientId: 'a', first: 2, last: 2, count: 1 },
    ]);
  });

  it('are not caused by a number that matches no pattern: it has no position', () => {
    expect(positionInSeries(claim('2025-009', 'a', 1), patternsOf)).toBeUndefined();
    expect(findGaps([claim('2025-009', 'a', 1)], patternsOf)).toEqual([]);
    expect(positionInSeries(claim('old/26/9', 'a', 1), patternsOf)).toMatchObject({ n: 9 });
  });
});
