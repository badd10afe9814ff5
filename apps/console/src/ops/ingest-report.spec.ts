import { describe, expect, it } from '@jest/globals';
import type { PartitionReport } from '#store';
import { Counters } from '#usage';
import { ingestTotals, partitionIngest } from './ingest-report.js';
import { LagClock } from './lag-clock.js';

const counters = new Counters();
counters.count(0, 'accepted');
counters.count(1, 'accepted');
counters.count(2, 'duplicate');
counters.count(3, 'superseded');
counters.count(4, 'forwarded');
counters.count(5, 'rejected', 'not-json');
counters.count(6, 'rejected', 'too-old');

const folded: PartitionReport = { partition: 0, position: 7, lastAppendedAtMs: 10_000, counters };
const untouched: PartitionReport = {
  partition: 1,
  position: undefined,
  lastAppendedAtMs: undefined,
  counters: new Counters(),
};
const report = (of: PartitionReport, low: number, high: number) =>
  partitionIngest(of, { low, high }, new LagClock(), 70_000);

describe('the ingest report', () => {
  it('compares the position with the end of the log', () => {
    expect(report(folded, 0, 9)).toEqual({
      partition: 0,
      position: 7,
      highWatermark: 9,
      lagRecords: 2,
      lagSeconds: 60,
      lastAppendedAt: '1970-01-01T00:00:10.000Z',
      counters: {
        received: 7,
        accepted: 2,
        duplicate: 1,
        superseded: 1,
        forwarded: 1,
        rejected: 2,
        rejectedByCode: { 'not-json': 1, 'too-old': 1 },
      },
    });
  });

  it('counts from the start of a log that was never folded', () => {
    expect(report(untouched, 5, 8)).toMatchObject({ highWatermark: 8, lagRecords: 3 });
    expect(report(untouched, 5, 8)).not.toHaveProperty('position');
  });

  it('adds up the partitions', () => {
    const {
      lagRecords,
      lagSeconds,
      counters: sum,
    } = ingestTotals(
      [report(folded, 0, 9), { ...report(folded, 0, 7), partition: 2 }, report(untouched, 0, 0)],
      70_000,
    );
    expect({ lagRecords, lagSeconds }).toEqual({ lagRecords: 2, lagSeconds: 60 });
    expect(sum).toMatchObject({ received: 14, rejected: 4, rejectedByCode: { 'not-json': 2, 'too-old': 2 } });
    expect(sum.received).toBe(sum.accepted + sum.duplicate + sum.superseded + sum.forwarded + sum.rejected);
  });

  it('includes when each partition was last read, and is inactive when the least active one is', () => {
    const seen = (...atMs: number[]) =>
      ingestTotals(
        atMs.map((each) => partitionIngest(folded, { low: 0, high: 9 }, new LagClock(), 70_000, each)),
        70_000,
      );
    expect(seen(70_000, 50_000)).toMatchObject({ lastSeenAt: '1970-01-01T00:00:50.000Z' });
    expect(seen(70_000, 50_000)).not.toHaveProperty('isInactive');
    expect(seen(70_000, 49_999)).toMatchObject({ lastSeenAt: '1970-01-01T00:00:49.999Z', isInactive: true });
    const never = ingestTotals([report(folded, 0, 9)], 70_000);
    expect(never).toMatchObject({ isInactive: true });
    expect(never).not.toHaveProperty('lastSeenAt');
  });

  it('is 0 without partitions', () => {
    expect(ingestTotals([], 70_000)).toMatchObject({
      lagRecords: 0,
      lagSeconds: 0,
      counters: { received: 0 },
    });
  });
});
