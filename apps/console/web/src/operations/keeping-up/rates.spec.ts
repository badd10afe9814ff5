import { describe, expect, it } from '@jest/globals';
import { computeRates } from './rates';

const report = (second: number, received: number) => ({
  ...{ at: new Date(second * 1000).toISOString(), topic: 'journal', partitions: [] },
  totals: {
    ...{ lagRecords: 0, lagSeconds: 0 },
    counters: {
      ...{ received, accepted: received, duplicate: 0, superseded: 0, forwarded: 0, rejected: 0 },
      rejectedByCode: {},
    },
  },
});

describe('events per second', () => {
  it('are the records received between two reports over the time between them', () => {
    expect(computeRates([report(10, 100), report(12, 120), report(16, 120)])).toEqual([
      { at: 12, perSecond: 10 },
      { at: 16, perSecond: 0 },
    ]);
  });

  it('are unknown across a gap between reports', () => {
    expect(computeRates([report(10, 100), report(12, 120), report(100, 900), report(102, 920)])).toEqual([
      { at: 12, perSecond: 10 },
      { at: 100, perSecond: null },
      { at: 102, perSecond: 10 },
    ]);
  });

  it('need reports that are far enough apart, and skip a counter that restarts', () => {
    expect(computeRates([report(10, 100), report(11, 300), report(12, 120)])).toEqual([
      { at: 12, perSecond: 10 },
    ]);
    expect(computeRates([report(10, 100), report(12, 7), report(14, 9)])).toEqual([{ at: 14, perSecond: 1 }]);
  });
});
