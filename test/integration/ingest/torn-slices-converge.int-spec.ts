import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadLetter, RawRecord } from '#kafka';
import { partitionOf } from '#kafka';
import { JournalStore, Keyspace, UsageReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { JournalFolder } from '../../../apps/ingest/src/journal/journal-folder.js';
import { sharedServices } from '../../support/shared-services.js';
import { T0, randomHistory, seeded } from './random-history.js';
import type { Sent } from './random-history.js';
import { tearNextCommit } from './torn-writes.js';

const DAY = 86_400_000;
const SETTINGS = { partitions: 12, lateWindowMs: 62 * DAY, clockSkewMs: 300_000 };
const CLIENTS = Array.from({ length: 60 }, (_, index) => `client-${index}`).concat('acme');

/** What usage must be: the plain fold, highest revision wins. */
function expected(history: readonly { sent?: Sent }[]): Map<string, { legs: number; handleMs: number }> {
  const latest = new Map<string, Sent>();
  for (const { sent } of history) {
    if (!sent) continue;
    const key = `${sent.clientId} ${sent.id}`;
    if (sent.revision > (latest.get(key)?.revision ?? -1)) latest.set(key, sent);
  }
  const sums = new Map<string, { legs: number; handleMs: number }>();
  for (const { clientId, voided, handleMs } of latest.values()) {
    const sum = sums.get(clientId) ?? { legs: 0, handleMs: 0 };
    if (!voided) sums.set(clientId, { legs: sum.legs + 1, handleMs: sum.handleMs + handleMs });
  }
  return sums;
}

describe('a slice written in part, and folded again', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  it.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    'adds nothing twice and loses nothing (seed %i)',
    async (seed) => {
      const pick = seeded(seed * 7919);
      const partition = partitionOf('acme', SETTINGS.partitions);
      const clients = CLIENTS.filter((clientId) => partitionOf(clientId, SETTINGS.partitions) === partition);
      const history = randomHistory(seed, 1_200, clients);
      const keys = new Keyspace(`${prefix}${seed}.`, 'journal');
      const store = new JournalStore(redis, keys);
      const letters: DeadLetter[] = [];
      const deadLetters = {
        publish: (more: readonly DeadLetter[]) => Promise.resolve(void letters.push(...more)),
      };
      const folder = new JournalFolder(store, deadLetters, { send: () => Promise.resolve([]) }, SETTINGS);

      let position = 0;
      let torn = 0;
      while (position < history.length) {
        const records: RawRecord[] = history
          .slice(position, position + 1 + pick(150))
          .map(({ record }) => record);
        const slice = { topic: 'journal', partition, records, highWatermark: history.length };
        if (pick(2) === 0) {
          tearNextCommit(redis, pick(101) / 100);
          await expect(folder.fold(slice)).rejects.toThrow('the connection broke');
          torn++;
          position = (await folder.position(partition))?.offset ?? 0;
        } else {
          position = (await folder.fold(slice)).position;
        }
      }

      expect(torn).toBeGreaterThan(3);
      const reader = new UsageReader(redis, keys, () => partition);
      const sums = expected(history);
      for (const clientId of clients) {
        const rows = await reader.usage({ clientId, fromMs: T0 - DAY, toMs: T0 + DAY });
        const contacts = rows.filter((row) => row.kind === 'contact');
        const legs = contacts.reduce((sum, row) => sum + row.measures.legs, 0);
        const handleMs = contacts.reduce((sum, row) => sum + row.measures.talkMs, 0);
        const load = rows.reduce((sum, row) => sum + (row.kind === 'load' ? row.loadMs : 0), 0);
        expect({ clientId, legs, handleMs, load }).toEqual({
          clientId,
          ...(sums.get(clientId) ?? { legs: 0, handleMs: 0 }),
          load: sums.get(clientId)?.handleMs ?? 0,
        });
      }
      const report = (await partitionReports(redis, keys, SETTINGS.partitions))[partition];
      expect(report?.counters.received).toBe(history.length);
      expect(report?.counters.counts.rejected).toBe(history.filter(({ sent }) => !sent).length);
      expect(new Set(letters.map(({ record }) => record.offset)).size).toBe(report?.counters.counts.rejected);
    },
  );
});
