import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalFolder } from '#journal';
import { JournalStore, Keyspace, UsageReader, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { DAY_MS, isoInstant } from '#usage';
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

/** Tickets of a month, each of another client of the partition: some 3,000 cells each. */
function tickets(count: number): RawRecord[] {
  const startedAtMs = MIDNIGHT - 31 * DAY_MS;
  const records: RawRecord[] = [];
  for (let n = 0; records.length < count; n++) {
    const clientId = `client-${n}`;
    if (choosePartition(clientId, SETTINGS.partitions) !== PARTITION) continue;
    const data = {
      ...{ clientId, contactId: 'c', agentId: 'a', outcome: 'handled', activeMs: DAY_MS },
      ...{ startedAt: isoInstant(startedAtMs), endedAt: isoInstant(MIDNIGHT) },
    };
    const event = { specversion: '1.0', id: `t-${n}`, source: '/tickets', type: 'contact.ticket', data };
    const at = { offset: records.length, appendedAtMs: MIDNIGHT + 60_000, headers: {} };
    records.push({ ...at, key: Buffer.from(clientId), value: Buffer.from(JSON.stringify(event)) });
  }
  return records;
}

/** The number of cells in each of its commits. */
class CountingStore extends JournalStore {
  readonly cells: number[] = [];
  override commit(...args: Parameters<JournalStore['commit']>): ReturnType<JournalStore['commit']> {
    const [, { fold }] = args;
    this.cells.push([...fold.days].reduce((sum, day) => sum + day.cells.length, 0));
    return super.commit(...args);
  }
}

describe('a day of very many cells', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  const quiet = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  it('is written and read in one slice, and again by a process without it in memory', async () => {
    const keys = new Keyspace(`${prefix}many.`, 'journal');
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

  it('is written in several commits if a slice has many such days', async () => {
    const keys = new Keyspace(`${prefix}heavy.`, 'journal');
    const store = new CountingStore(redis, keys);
    const folder = new JournalFolder(store, quiet, quiet, SETTINGS);
    await folder.position(PARTITION);
    const records = tickets(70);
    const at = { topic: 'journal', partition: PARTITION, position: 0 };
    expect(await folder.fold({ ...at, records, highWatermark: records.length })).toEqual({ position: 70 });
    expect(store.cells).toHaveLength(3);
    expect(Math.max(...store.cells)).toBeLessThan(100_000);
    const [state] = folder.open();
    expect([state?.position, state?.counters.counts.accepted]).toEqual([70, 70]);
    const reader = new UsageReader(redis, keys, () => PARTITION);
    const month = { fromMs: MIDNIGHT - 31 * DAY_MS, toMs: MIDNIGHT + DAY_MS };
    for (const { key } of [records[0], records[69]].filter((record) => record !== undefined)) {
      const rows = await reader.usage({ clientId: String(key), ...month });
      expect(rows.reduce((sum, row) => sum + (row.kind === 'load' ? row.loadMs : 0), 0)).toBe(DAY_MS);
    }
  });
});
