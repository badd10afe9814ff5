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

describe('health follows progress', () => {
  it('idle is healthy, however long', () => {
    const idle = partition(0);
    expect(health([idle], 0).ok).toBe(true);
    idle.seeHighWatermark(0, 1000 * S);
    expect(health([idle], 1000 * S).ok).toBe(true);
  });

  it('records waiting for 30 s without progress are not', () => {
    const stuck = partition(5);
    expect(health([stuck], 30 * S).ok).toBe(true);
    expect(health([stuck], 31 * S)).toEqual({
      ok: false,
      detail: 'partition 3 stands still at 0, 5 records wait, for 31 s',
    });
  });

  it('a lag that shrinks is healthy', () => {
    const slow = partition(1000);
    for (let t = 1; t < 10; t++) {
      slow.advance(t, 0, t * 20 * S);
      expect(health([slow], t * 20 * S).ok).toBe(true);
    }
  });

  it('time without anything to read does not count', () => {
    const woken = partition(0);
    woken.seeHighWatermark(0, 100 * S);
    woken.seeHighWatermark(1, 101 * S);
    expect(health([woken], 110 * S).ok).toBe(true);
    expect(health([woken], 131 * S).ok).toBe(false);
  });

  it('control records at the end are not lag', () => {
    const done = partition(6);
    done.advance(5, 0, S);
    expect(done.lagRecords).toBe(1);
    done.readUpTo(6, S);
    expect(done.lagRecords).toBe(0);
    expect(done.position).toBe(5);
  });

  it('outside the group, or without word of the log ends, it is not healthy', () => {
    expect(health([], 0, { joined: false })).toEqual({ ok: false, detail: 'not in its consumer group' });
    expect(health([], 60 * S, { watermarksAt: 0 }).detail).toMatch(/has not told its log ends for 60 s/);
  });

  it('a stopped partition is not healthy, and says why', () => {
    const stopped = partition(0);
    stopped.stopped = 'records lost';
    expect(health([stopped, partition(0)], 0)).toEqual({
      ok: false,
      detail: 'partition 3 is stopped: records lost',
    });
  });
});

describe('lag in seconds', () => {
  it('is how long the oldest unread record can have waited', () => {
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
