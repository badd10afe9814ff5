import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Claim } from './claim.js';
import { outOfOrder } from './order-of-numbers.js';

const patternsOf = (): string[] => ['{YYYY}-{NNN}'];

const claim = (n: number, offset: number, sequence = 1): Claim => ({
  ...{ documentId: `d${offset}-${sequence}`, clientId: `c${offset}`, sequence, type: 'invoice', zone: 'UTC' },
  ...{ number: `2026-${String(n).padStart(3, '0')}`, currency: 'EUR', total: '1.00', series: 'main' },
  ...{ period: { from: '', to: '' }, seller: { name: '' }, contentHash: '', unaltered: true },
  ...{ issuedAt: '2026-03-01T00:00:00Z', journal: { partition: 0, offset: 0 }, partition: 0, offset: 0 },
  ...{ draft: { partition: 0, offset } },
});

describe('the order of numbers', () => {
  it('is that of the drafts, and within one draft that of the sequence', () => {
    const claims = [claim(3, 9), claim(1, 4), claim(2, 4, 2), claim(4, 12)];
    expect(outOfOrder(claims, patternsOf)).toEqual(new Map());
  });

  it('finds a document whose number was swapped with another’s, at any positions', () => {
    const position = fc.integer({ min: 0, max: 19 });
    fc.assert(
      fc.property(position, position, (one, other) => {
        const claims = Array.from({ length: 20 }, (_, index) => {
          const n = index === one ? other : index === other ? one : index;
          return claim(n + 1, 10 * index);
        });
        const named = [...outOfOrder(claims, patternsOf).keys()];
        const swapped = [claims[one], claims[other]];
        if (one === other) expect(named).toEqual([]);
        else expect(named.some((found) => swapped.includes(found))).toBe(true);
      }),
    );
  });

  it('ignores documents without a draft, and numbers that match no pattern', () => {
    const { draft: _draft, ...without } = claim(2, 1);
    const off = { ...claim(1, 5), number: 'X' };
    expect(outOfOrder([claim(1, 7), without, off], patternsOf)).toEqual(new Map());
  });

  it('reports no fault for a number that matches two patterns', () => {
    const two = (): string[] => ['{NNNNNN}', '{YY}{NNNN}'];
    const numbered = (number: string, offset: number): Claim => ({ ...claim(1, offset), number });
    expect(outOfOrder([numbered('260017', 10), numbered('000050', 950)], two)).toEqual(new Map());
  });

  it('compares two documents of one draft by their sequence', () => {
    const [first, second] = [claim(2, 4, 1), claim(1, 4, 2)];
    expect(outOfOrder([first, second], patternsOf)).toEqual(new Map([[second, first]]));
  });
});
