import { describe, expect, it } from '@jest/globals';
import { PartitionProgress } from './partition-progress.js';
import { serverHealth } from './server-health.js';

const S = 1000;

function partition(high: number, now = 0): PartitionProgress {
  const progress = new PartitionProgress(3, now);
  progress.start(0, 0, { low: 0, high });
  return progress;
}

const health = (partitions: PartitionProgress[], now: number, more = {}) =>
  serverHealth({ joined: true, watermarksAt: now, partitions, ...more }, now);

describe('health depends on progress', () => {
  it('is healthy when idle for any time', () => {
    const idle = partition(0);
    expect(health([idle], 0).ok).toBe(true);
    idle.seeHighWatermark(0, 1000 * S);
    expect(health([idle], 1000 * S).ok).toBe(true);
  });

  it('is unhealthy when records wait for more than 20 s without progress', () => {
    const stuck = partition(5);
    expect(health([stuck], 20 * S)).toEqual({ ok: true, detail: 'advancing, 5 records and 20 s behind' });
    expect(health([stuck], 21 * S)).toEqual({
      ok: false,
      detail: 'partition 3 is stalled at 0 with 5 records waiting, for 21 s',
    });
  });

  it('is healthy while the lag shrinks', () => {
    const slow = partition(1000);
    for (let t = 1; t < 10; t++) {
      slow.advance(t, 0, t * 20 * S);
      expect(health([slow], t * 20 * S).ok).toBe(true);
    }
  });

  it('does not count time with nothing to read', () => {
    const woken = partition(0);
    woken.seeHighWatermark(0, 100 * S);
    woken.seeHighWatermark(1, 101 * S);
    expect(health([woken], 110 * S).ok).toBe(true);
    expect(health([woken], 131 * S).ok).toBe(false);
  });

  it('does not count control records at the end as lag', () => {
    const done = partition(6);
    done.advance(5, 0, S);
    expect(done.lagRecords).toBe(1);
    done.noteRead(6, S);
    expect(done.lagRecords).toBe(0);
    expect(done.position).toBe(5);
  });

  it('is unhealthy outside the group, or with unknown log ends', () => {
    expect(health([], 0, { joined: false })).toEqual({ ok: false, detail: 'not in its consumer group' });
    expect(health([], 60 * S, { watermarksAt: 0 }).detail).toMatch(/has not returned its log ends for 60 s/);
  });

  it('is unhealthy with a stopped partition, and gives the reason', () => {
    const stopped = partition(0);
    stopped.stopped = 'records lost';
    expect(health([stopped, partition(0)], 0)).toEqual({
      ok: false,
      detail: 'partition 3 is stopped: records lost',
    });
  });
});

describe('lag in seconds', () => {
  it('is the age of the next record by its append time, once it has been fetched', () => {
    const late = new PartitionProgress(3, 600 * S);
    late.start(7, 6, { low: 0, high: 9 }, 90 * S);
    // known so far: younger than the last one folded
    expect(late.status(600 * S).lagSeconds).toBe(510);
    late.noteNext({ offset: 7, appendedAtMs: 100 * S });
    expect(late.status(600 * S).lagSeconds).toBe(500);
    late.advance(8, 100 * S, 601 * S);
    late.noteNext({ offset: 8, appendedAtMs: 580 * S });
    expect(late.status(601 * S)).toMatchObject({ lagRecords: 1, lagSeconds: 21 });
    late.advance(9, 580 * S, 602 * S);
    expect(late.status(602 * S).lagSeconds).toBe(0);
  });

  it('is the waiting time in this process for a log that was never folded and is not fetched yet', () => {
    const first = new PartitionProgress(3, 600 * S);
    first.start(0, 0, { low: 0, high: 9 });
    expect(first.status(604 * S).lagSeconds).toBe(4);
  });

  it('is the longest time that the oldest unread record can have waited', () => {
    const progress = partition(0, 0);
    progress.seeHighWatermark(0, 50 * S);
    progress.seeHighWatermark(2, 53 * S);
    expect(progress.status(60 * S)).toMatchObject({ lagRecords: 2, lagSeconds: 10 });
    // the first of the two was appended at 51.5 s: the next is younger
    progress.advance(1, 51.5 * S, 60 * S);
    expect(progress.status(60 * S)).toMatchObject({ lagRecords: 1, lagSeconds: 8.5 });
    progress.advance(2, 52 * S, 61 * S);
    expect(progress.status(61 * S)).toMatchObject({ lagRecords: 0, lagSeconds: 0 });
  });
});
