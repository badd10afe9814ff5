import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace, UsageReader, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { DAY_MS } from '#usage';
import { sharedServices } from '../../support/shared-services.js';

const SETTINGS = { partitions: 12, lateWindowMs: 62 * DAY_MS, clockSkewMs: 300_000, maxBatchBytes: 2 ** 26 };
const PARTITION = choosePartition('acme', SETTINGS.partitions);
const MIDNIGHT = Date.parse('2026-03-02T00:00:00Z');
/** Each takes 96 cells of the day: together more than a Redis script can name in one command. */
const ACTIVITIES = 90;

function shift(offset: number, revision: number): RawRecord {
  const n = offset % ACTIVITIES;
  const data = {
    ...{ clientId: 'acme', agentId: `a-${n}`, revision, activity: `activity-${n}` },
    ...{ startedAt: new Date(MIDNIGHT).toISOString(), endedAt: new Date(MIDNIGHT + DAY_MS).toISOString() },
  };
  const event = { specversion: '1.0', id: `s-${n}`, source: '/wfm', type: 'workforce.shift', data };
  const at = { offset, appendedAtMs: MIDNIGHT + DAY_MS + 60_000, headers: {} };
  return { ...at, key: Buffer.from('acme'), value: Buffer.from(JSON.stringify(event)) };
}

describe('a day of very many cells', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  it('is written and read in one slice, and again by a process without it in memory', async () => {
    const keys = new Keyspace(`${prefix}many.`, 'journal');
    const quiet = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };
    const log = Array.from({ length: 2 * ACTIVITIES }, (_, n) => shift(n, n < ACTIVITIES ? 0 : 1));
    for (const position of [0, ACTIVITIES]) {
      const folder = new JournalFolder(new JournalStore(redis, keys), quiet, quiet, SETTINGS);
      await folder.position(PARTITION);
      const records = log.slice(position, position + ACTIVITIES);
      const at = { topic: 'journal', partition: PARTITION, position };
      expect(await folder.fold({ ...at, records, highWatermark: log.length })).toEqual({
        position: position + ACTIVITIES,
      });
    }
    const reader = new UsageReader(redis, keys, () => PARTITION);
    const rows = await reader.usage({ clientId: 'acme', fromMs: MIDNIGHT, toMs: MIDNIGHT + DAY_MS });
    const staffedMs = rows.reduce((sum, row) => sum + (row.kind === 'staffed' ? row.staffedMs : 0), 0);
    expect([rows.length, staffedMs]).toEqual([ACTIVITIES * 96, ACTIVITIES * DAY_MS]);
  });
});
