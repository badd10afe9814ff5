import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import type { DeadLetter } from '#records';
import { JournalStore, Keyspace, UsageReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import type { UsageRow } from '#usage';
import { JournalFolder } from '#journal';
import { sample } from '../../support/nightly.js';
import { sharedServices } from '../../support/shared-services.js';
import { listCloses, plainFold } from './plain-fold.js';
import type { Sums } from './plain-fold.js';
import { HOUR, T0, randomHistory, seeded } from './random-history.js';
import { tearNextCommit } from '../../support/torn-writes.js';

type History = ReturnType<typeof randomHistory>;

const DAY = 24 * HOUR;
const SETTINGS = { partitions: 12, lateWindowMs: 62 * DAY, clockSkewMs: 300_000, maxBatchBytes: 2 ** 26 };
const PARTITION = choosePartition('acme', SETTINGS.partitions);
const CLIENTS = Array.from({ length: 60 }, (_, index) => `client-${index}`)
  .concat('acme')
  .filter((clientId) => choosePartition(clientId, SETTINGS.partitions) === PARTITION);

const sumRows = (rows: readonly UsageRow[]): Sums =>
  rows
    .filter((row) => row.kind === 'contact')
    .reduce(
      (sums, { measures }) => ({ legs: sums.legs + measures.legs, talkMs: sums.talkMs + measures.talkMs }),
      { legs: 0, talkMs: 0 },
    );

describe('slices that are written in part, and folded again in other slices', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  /** Folds a history in slices of random sizes, every other one torn at a random write. */
  async function foldTorn(seed: number) {
    const pick = seeded(seed * 7919);
    const history = randomHistory(seed, 1_200, CLIENTS);
    const keys = new Keyspace(`${prefix}${seed}.`, 'journal');
    const deadLetters: DeadLetter[] = [];
    const publisher = {
      publish: (more: readonly DeadLetter[]) => Promise.resolve(void deadLetters.push(...more)),
    };
    const producer = { send: () => Promise.resolve([]) };
    const folder = new JournalFolder(new JournalStore(redis, keys), publisher, producer, SETTINGS);
    const reader = new UsageReader(redis, keys, () => PARTITION);
    let [position, torn] = [0, 0];
    await folder.position(PARTITION);
    while (position < history.length) {
      const records = history.slice(position, position + 1 + pick(150)).map(({ record }) => record);
      const at = { topic: 'journal', partition: PARTITION, position };
      const slice = { ...at, records, highWatermark: history.length };
      if (pick(2) === 0) {
        tearNextCommit(redis, pick(101) / 100);
        await expect(folder.fold(slice)).rejects.toThrow('the connection broke');
        torn++;
        for (const clientId of CLIENTS) await expectWholeCloses(reader, history, clientId);
        position = (await folder.position(PARTITION))?.offset ?? 0;
      } else {
        position = (await folder.fold(slice)).position;
      }
    }
    return { history, keys, deadLetters, torn, reader };
  }

  /** A reader between the tear and the repair sees a close with all its usage, or does not see the close. */
  async function expectWholeCloses(reader: UsageReader, history: History, clientId: string): Promise<void> {
    const { closes } = await reader.client(clientId);
    const expected = listCloses(history, clientId);
    for (const { index } of closes) {
      const { close, before } = expected[index - 1] ?? {};
      if (!close || !before) throw new Error(`${clientId} has no close ${index}`);
      const frozen = await reader.usage({ ...close, asOfClose: index });
      expect({ clientId, index, ...sumRows(frozen) }).toEqual({
        ...{ clientId, index },
        ...plainFold(before, clientId, close),
      });
    }
  }

  it.each(
    sample(
      Array.from({ length: 60 }, (_, index) => index + 1),
      6,
    ),
  )('add nothing twice, lose nothing, and freeze each close at its marker (seed %i)', async (seed) => {
    const { history, keys, deadLetters, torn, reader } = await foldTorn(seed);
    expect(torn).toBeGreaterThan(3);
    let closes = 0;
    for (const clientId of CLIENTS) {
      const all = { fromMs: T0 - DAY, toMs: T0 + DAY };
      const rows = await reader.usage({ clientId, ...all });
      expect({ clientId, ...sumRows(rows) }).toEqual({ clientId, ...plainFold(history, clientId, all) });
      const byHour = await reader.usage({ clientId, ...all, rangeStart: (slot) => slot - (slot % 4) });
      expect(byHour.every(({ slot }) => slot % 4 === 0)).toBe(true);
      expect(byHour.length).toBeLessThan(rows.length);
      expect(sumRows(byHour)).toEqual(sumRows(rows));
      const load = rows.reduce((sum, row) => sum + (row.kind === 'load' ? row.loadMs : 0), 0);
      expect(load).toBe(sumRows(rows).talkMs);
      for (const [index, { close, before }] of listCloses(history, clientId).entries()) {
        const frozen = await reader.usage({ ...close, asOfClose: index + 1 });
        expect({ close, ...sumRows(frozen) }).toEqual({ close, ...plainFold(before, clientId, close) });
        closes++;
      }
    }
    expect(closes).toBeGreaterThan(CLIENTS.length);
    const counters = (await partitionReports(redis, keys, SETTINGS.partitions))[PARTITION]?.counters;
    expect(counters?.received).toBe(history.length);
    expect(counters?.counts.rejected).toBe(history.filter(({ sent, close }) => !sent && !close).length);
    expect(new Set(deadLetters.map(({ record }) => record.offset)).size).toBe(counters?.counts.rejected);
  });
});
