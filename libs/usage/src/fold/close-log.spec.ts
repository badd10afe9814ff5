import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSameRange } from '../time-range.js';
import type { Close } from './close.js';
import { CloseLog } from './close-log.js';

const closes = fc
  .array(
    fc.record({
      fromMs: fc.integer({ min: 0, max: 2 }),
      lengthMs: fc.integer({ min: 1, max: 3 }),
      revision: fc.nat({ max: 5 }),
      skipped: fc.nat({ max: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((facts) => {
    let offset = -1;
    return facts.map(({ fromMs, lengthMs, revision, skipped }, at): Close => {
      offset += 1 + skipped;
      return { index: at + 1, fromMs, toMs: fromMs + lengthMs, revision, offset, appendedAtMs: 0 };
    });
  });

describe('CloseLog', () => {
  it('finds what a scan of all closes finds', () => {
    fc.assert(
      fc.property(closes, fc.nat({ max: 40 }), (all, offset) => {
        const log = new CloseLog();
        all.forEach((close) => log.add(close));
        const before = all.filter((close) => close.offset < offset);
        expect(log.countEarlier(offset)).toBe(before.length);
        expect(log.latestEndMs(before.length)).toBe(Math.max(...before.map(({ toMs }) => toMs)));
        for (const range of all)
          expect(log.latestRevision(range, before.length)).toBe(
            Math.max(
              -1,
              ...before.filter((close) => isSameRange(close, range)).map(({ revision }) => revision),
            ),
          );
        expect([...log.all]).toEqual(all);
      }),
    );
  });
});
