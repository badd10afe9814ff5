import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RebuildRefusedError, rebuild } from '#journal';
import { CloseReader, LateReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { sharedServices } from '../../support/shared-services.js';
import { CLIENTS, RebuildEnvironment, SETTINGS } from './environment.js';

const LENGTH = 1_800;

describe('rebuild', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  let places = 0;
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  const newEnvironment = (): RebuildEnvironment =>
    new RebuildEnvironment(redis, `${prefix}${places++}.`, LENGTH);

  /** The expected result of a fold of all records, from a fold without interruptions. */
  async function undisturbed() {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH);
    return { environment, rows: await environment.rows(), ...(await readResults(environment)) };
  }

  /** The data that billing and the console read. */
  async function readResults({ keys, deadLetters, forwards }: RebuildEnvironment) {
    const reports = await partitionReports(redis, keys, SETTINGS.partitions);
    const [closes, late] = [new CloseReader(redis, keys), new LateReader(redis, keys)];
    const partitions = reports.map(({ partition }) => partition);
    return {
      counters: reports.map(({ position, counters }) => ({ position, ...counters.counts })),
      closes: await Promise.all(partitions.map((partition) => closes.readCloses(partition, -1, 10_000))),
      late: await Promise.all(partitions.map((partition) => late.readLayers(partition, -1, 10_000))),
      deadLetters: deadLetters.map(({ partition, record }) => `${partition}/${record.offset}`).sort(),
      forwards: forwards.map(({ headers }) => String(headers?.['contador-forwarded-from'])).sort(),
    };
  }

  it('has the same result while ingest continues to fold, repeats no dead letter or forward, and leaves nothing behind', async () => {
    const expected = await undisturbed();
    const environment = newEnvironment();
    const ingest = environment.ingest();
    await environment.foldJournal(ingest, 1_200);
    let reads = 0;
    let ingesting = Promise.resolve();
    environment.onRead = () => {
      const to = Math.min(LENGTH - 100, 1_200 + Math.floor(++reads / 8));
      if (reads % 80 === 0) ingesting = ingesting.then(() => environment.foldJournal(ingest, to, 20));
      return ingesting;
    };
    const { records, keysRemoved } = await rebuild(environment.needs());
    expect(records).toBeGreaterThan(3 * 1_200);
    expect(keysRemoved).toBeGreaterThan(0);
    await ingesting;
    await environment.foldJournal(ingest, LENGTH);
    expect(await environment.rows()).toEqual(expected.rows);
    const { deadLetters, forwards, ...state } = await readResults(environment);
    expect(state).toMatchObject({
      counters: expected.counters,
      closes: expected.closes,
      late: expected.late,
    });
    expect(deadLetters).toEqual(expected.deadLetters);
    expect(forwards).toEqual(expected.forwards);
    // Ids are stored depending on the slices; everything else has the same keys, and three pointers more
    const names = (all: string[]): string[] =>
      all.filter((name) => !/:ids:/.test(name)).map((name) => name.slice(environment.prefix.length));
    expect(names(await environment.keyNames()).filter((name) => !name.includes('@'))).toEqual(
      names(await expected.environment.keyNames()),
    );
    expect((await environment.keyNames()).filter((name) => name.includes('@'))).toHaveLength(
      SETTINGS.partitions,
    );
  });

  it('continues where it was interrupted, and after it is killed between two partitions', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH);
    const before = { rows: await environment.rows(), readResults: await readResults(environment) };
    let reads = 0;
    environment.onRead = () => {
      if (++reads > 3_600) throw new Error('killed');
    };
    await expect(rebuild(environment.needs())).rejects.toThrow('killed');
    expect(await environment.rows()).toEqual(before.rows);
    environment.onRead = () => undefined;
    const { records, resumedAt } = await rebuild(environment.needs());
    expect(resumedAt).toBeGreaterThan(1_999);
    expect(records).toBe(3 * LENGTH - resumedAt);
    await environment.foldJournal(environment.ingest(), LENGTH);
    expect(await environment.rows()).toEqual(before.rows);
    expect(await readResults(environment)).toEqual(before.readResults);
  });

  it('has the same result up to ingest’s former position after Redis is emptied, and publishes nothing again', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH - 200);
    await environment.empty();
    expect((await rebuild(environment.needs())).records).toBe(3 * (LENGTH - 200));
    await environment.foldJournal(environment.ingest(), LENGTH);
    const expected = await undisturbed();
    expect(await environment.rows()).toEqual(expected.rows);
    const { rows: _rows, environment: _place, ...all } = expected;
    expect(await readResults(environment)).toEqual(all);
  });

  it('ingest alone does not publish again either after Redis is emptied, and requests the first record', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH);
    const before = { rows: await environment.rows(), readResults: await readResults(environment) };
    await environment.empty();
    expect(await environment.ingest().position(0)).toEqual({ offset: 0 });
    await environment.foldJournal(environment.ingest(), LENGTH);
    expect({ rows: await environment.rows(), readResults: await readResults(environment) }).toEqual(before);
  });

  it('folds with new settings, and an ingest with the old ones then does not overwrite it', async () => {
    const environment = newEnvironment();
    const old = environment.ingest();
    await environment.foldJournal(old, LENGTH);
    const { deadLetters } = await readResults(environment);
    // By the end of the history, most of its events are over
    const settings = { ...SETTINGS, lateWindowMs: 8 * 3_600_000 };
    await rebuild(environment.needs(settings));
    await expect(environment.foldJournal(old, LENGTH)).rejects.toThrow('folded with other settings');
    await environment.foldJournal(environment.ingest(settings), LENGTH);
    const after = await readResults(environment);
    expect(after.counters.reduce((sum, { rejected }) => sum + rejected, 0)).toBeGreaterThan(
      deadLetters.length,
    );
    expect(after.deadLetters).toEqual(deadLetters);
  });

  it('two at the same time have the same result', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH);
    const rows = await environment.rows();
    await Promise.all([rebuild(environment.needs()), rebuild(environment.needs())]);
    expect(await environment.rows()).toEqual(rows);
  });

  it('refuses a journal whose beginning is gone, and explains how to proceed', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), 100);
    environment.low = 1;
    await expect(rebuild(environment.needs())).rejects.toThrow(RebuildRefusedError);
    await expect(rebuild(environment.needs())).rejects.toThrow('Restore Redis from a backup');
  });

  it('readers of the old keyspace read the new one, and never an emptied one', async () => {
    const environment = newEnvironment();
    await environment.foldJournal(environment.ingest(), LENGTH);
    const clientIds = (await environment.usage.clientIds(SETTINGS.partitions)).sort();
    expect(clientIds).toEqual([...CLIENTS].sort());
    const rows = await environment.rows();
    let emptiest = Infinity;
    const running = new Set([rebuild(environment.needs())]);
    for (const one of running) void one.finally(() => running.clear());
    while (running.size > 0) {
      const legs = Object.values(await environment.rows()).filter((found) => found.length > 0).length;
      emptiest = Math.min(emptiest, legs);
    }
    expect(emptiest).toBe(Object.values(rows).filter((found) => found.length > 0).length);
  });
});
