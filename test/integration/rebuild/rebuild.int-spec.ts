import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RebuildRefusedError, rebuild } from '#journal';
import { CloseReader, LateReader, connectRedis, partitionReports } from '#store';
import type { RedisClient } from '#store';
import { sharedServices } from '../../support/shared-services.js';
import { CLIENTS, Place, SETTINGS } from './place.js';

const LENGTH = 1_800;

describe('rebuild', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  let places = 0;
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  const newPlace = (): Place => new Place(redis, `${prefix}${places++}.`, LENGTH);

  /** The expected result of a fold of all records, from a fold without interruptions. */
  async function undisturbed() {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH);
    return { place, rows: await place.rows(), ...(await told(place)) };
  }

  /** The data that billing and the console read. */
  async function told({ keys, letters, forwards }: Place) {
    const reports = await partitionReports(redis, keys, SETTINGS.partitions);
    const [closes, late] = [new CloseReader(redis, keys), new LateReader(redis, keys)];
    const partitions = reports.map(({ partition }) => partition);
    return {
      counters: reports.map(({ position, counters }) => ({ position, ...counters.counts })),
      closes: await Promise.all(partitions.map((partition) => closes.closesAfter(partition, -1, 10_000))),
      late: await Promise.all(partitions.map((partition) => late.layersAfter(partition, -1, 10_000))),
      letters: letters.map(({ partition, record }) => `${partition}/${record.offset}`).sort(),
      forwards: forwards.map(({ headers }) => String(headers?.['contador-forwarded-from'])).sort(),
    };
  }

  it('has the same result while ingest continues to fold, repeats no dead letter or forward, and leaves nothing behind', async () => {
    const expected = await undisturbed();
    const place = newPlace();
    const ingest = place.ingest();
    await place.foldTo(ingest, 1_200);
    let reads = 0;
    let ingesting = Promise.resolve();
    place.onRead = () => {
      const to = Math.min(LENGTH - 100, 1_200 + Math.floor(++reads / 8));
      if (reads % 80 === 0) ingesting = ingesting.then(() => place.foldTo(ingest, to, 20));
      return ingesting;
    };
    const { records, keysRemoved } = await rebuild(place.needs());
    expect(records).toBeGreaterThan(3 * 1_200);
    expect(keysRemoved).toBeGreaterThan(0);
    await ingesting;
    await place.foldTo(ingest, LENGTH);
    expect(await place.rows()).toEqual(expected.rows);
    const { letters, forwards, ...state } = await told(place);
    expect(state).toMatchObject({
      counters: expected.counters,
      closes: expected.closes,
      late: expected.late,
    });
    expect(letters).toEqual(expected.letters);
    expect(forwards).toEqual(expected.forwards);
    // Ids are stored depending on the slices; everything else has the same keys, and three pointers more
    const names = (all: string[]): string[] =>
      all.filter((name) => !/:ids:/.test(name)).map((name) => name.slice(place.prefix.length));
    expect(names(await place.keyNames()).filter((name) => !name.includes('@'))).toEqual(
      names(await expected.place.keyNames()),
    );
    expect((await place.keyNames()).filter((name) => name.includes('@'))).toHaveLength(SETTINGS.partitions);
  });

  it('continues where it was interrupted, and after it is killed between two partitions', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH);
    const before = { rows: await place.rows(), told: await told(place) };
    let reads = 0;
    place.onRead = () => {
      if (++reads > 3_600) throw new Error('killed');
    };
    await expect(rebuild(place.needs())).rejects.toThrow('killed');
    expect(await place.rows()).toEqual(before.rows);
    place.onRead = () => undefined;
    const { records, resumedAt } = await rebuild(place.needs());
    expect(resumedAt).toBeGreaterThan(1_999);
    expect(records).toBe(3 * LENGTH - resumedAt);
    await place.foldTo(place.ingest(), LENGTH);
    expect(await place.rows()).toEqual(before.rows);
    expect(await told(place)).toEqual(before.told);
  });

  it('has the same result up to ingest’s former position after Redis is emptied, and publishes nothing again', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH - 200);
    await place.empty();
    expect((await rebuild(place.needs())).records).toBe(3 * (LENGTH - 200));
    await place.foldTo(place.ingest(), LENGTH);
    const expected = await undisturbed();
    expect(await place.rows()).toEqual(expected.rows);
    const { rows: _rows, place: _place, ...all } = expected;
    expect(await told(place)).toEqual(all);
  });

  it('ingest alone does not publish again either after Redis is emptied, and requests the first record', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH);
    const before = { rows: await place.rows(), told: await told(place) };
    await place.empty();
    expect(await place.ingest().position(0)).toEqual({ offset: 0 });
    await place.foldTo(place.ingest(), LENGTH);
    expect({ rows: await place.rows(), told: await told(place) }).toEqual(before);
  });

  it('folds with new settings, and an ingest with the old ones then does not overwrite it', async () => {
    const place = newPlace();
    const old = place.ingest();
    await place.foldTo(old, LENGTH);
    const { letters } = await told(place);
    // By the end of the history, most of its events are over
    const settings = { ...SETTINGS, lateWindowMs: 8 * 3_600_000 };
    await rebuild(place.needs(settings));
    await expect(place.foldTo(old, LENGTH)).rejects.toThrow('folded with other settings');
    await place.foldTo(place.ingest(settings), LENGTH);
    const after = await told(place);
    expect(after.counters.reduce((sum, { rejected }) => sum + rejected, 0)).toBeGreaterThan(letters.length);
    expect(after.letters).toEqual(letters);
  });

  it('two at the same time have the same result', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH);
    const rows = await place.rows();
    await Promise.all([rebuild(place.needs()), rebuild(place.needs())]);
    expect(await place.rows()).toEqual(rows);
  });

  it('refuses a journal whose beginning is gone, and explains how to proceed', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), 100);
    place.low = 1;
    await expect(rebuild(place.needs())).rejects.toThrow(RebuildRefusedError);
    await expect(rebuild(place.needs())).rejects.toThrow('Restore Redis from a backup');
  });

  it('readers of the old keyspace read the new one, and never an emptied one', async () => {
    const place = newPlace();
    await place.foldTo(place.ingest(), LENGTH);
    const clientIds = (await place.usage.clientIds(SETTINGS.partitions)).sort();
    expect(clientIds).toEqual([...CLIENTS].sort());
    const rows = await place.rows();
    let emptiest = Infinity;
    const running = new Set([rebuild(place.needs())]);
    for (const one of running) void one.finally(() => running.clear());
    while (running.size > 0) {
      const legs = Object.values(await place.rows()).filter((found) => found.length > 0).length;
      emptiest = Math.min(emptiest, legs);
    }
    expect(emptiest).toBe(Object.values(rows).filter((found) => found.length > 0).length);
  });
});
