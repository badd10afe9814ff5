import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import type { RawRecord } from '#kafka';
import { JournalStore, Keyspace, UsageReader, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { JournalFolder } from '#journal';
import { DAY_MS } from '#usage';
import { sharedServices } from '../../support/shared-services.js';

const SETTINGS = { partitions: 12, lateWindowMs: 10 * DAY_MS, clockSkewMs: 300_000, maxBatchBytes: 2 ** 26 };
const PARTITION = choosePartition('acme', SETTINGS.partitions);
/** The boundary between two generations of append times. */
const BOUNDARY = 2_000 * SETTINGS.lateWindowMs;

function call(offset: number, appendedAtMs: number, revision: number, endedAtMs: number): RawRecord {
  const at = new Date(endedAtMs).toISOString();
  const data = {
    ...{ clientId: 'acme', contactId: 'c', agentId: 'a', outcome: 'handled', revision, talkMs: 60_000 },
    ...{ startedAt: at, endedAt: at },
  };
  const event = { specversion: '1.0', id: 'one', source: '/pbx', type: 'contact.call', data };
  return {
    offset,
    appendedAtMs,
    key: Buffer.from('acme'),
    value: Buffer.from(JSON.stringify(event)),
    headers: {},
  };
}

/** One event in three generations: first published, corrected before the boundary, and again after it. */
const RECORDS = [
  call(0, BOUNDARY - SETTINGS.lateWindowMs - DAY_MS, 0, BOUNDARY - SETTINGS.lateWindowMs - 2 * DAY_MS),
  call(1, BOUNDARY - 1_000, 1, BOUNDARY - 2 * DAY_MS),
  call(2, BOUNDARY + 1_000, 2, BOUNDARY - DAY_MS),
];

describe('an event that is corrected across generations of ids', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  it.each([
    { cuts: [1, 3], name: 'the boundary inside a slice' },
    { cuts: [1, 2, 3], name: 'a slice each' },
    { cuts: [3], name: 'all in one slice' },
  ])('counts once: $name', async ({ cuts }) => {
    const keys = new Keyspace(`${prefix}${cuts.join('-')}.`, 'journal');
    const quiet = { publish: () => Promise.resolve(), send: () => Promise.resolve([]) };
    const folder = new JournalFolder(new JournalStore(redis, keys), quiet, quiet, SETTINGS);
    await folder.position(PARTITION);
    let from = 0;
    for (const to of cuts) {
      const records = RECORDS.slice(from, to);
      const at = { topic: 'journal', partition: PARTITION, position: from };
      await folder.fold({ ...at, records, highWatermark: 3 });
      from = to;
    }
    const reader = new UsageReader(redis, keys, () => PARTITION);
    const rows = await reader.usage({ clientId: 'acme', fromMs: BOUNDARY - 30 * DAY_MS, toMs: BOUNDARY });
    const legs = rows.reduce((sum, row) => sum + (row.kind === 'contact' ? row.measures.legs : 0), 0);
    expect(legs).toBe(1);
  });
});
