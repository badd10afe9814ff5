import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rebuild } from '#journal';
import { StatePages, connectRedis } from '#store';
import type { RedisClient } from '#store';
import { SlotMover } from '../../../support/redis-cluster/move-slot.js';
import type { MoveOptions } from '../../../support/redis-cluster/move-slot.js';
import { services } from '../../../support/services/index.js';
import type { RedisClusterService } from '../../../support/services/index.js';
import { JournalWorld } from './journal-world.js';
import { LedgerWorld } from './ledger-world.js';
import { Waits } from './waits.js';

const LENGTH = 800;
const ingestPaceMs = 40;

/** The heads first: the keys that remain then look as if they had never existed. */
const headsFirst = (key: string): number => (/@live|:position|:client|:closes|:counters/.test(key) ? 0 : 1);
const ORDERS: [string, MoveOptions][] = [
  ['in the order of Redis', {}],
  ['heads first', { order: headsFirst }],
  ['heads last', { order: (key) => -headsFirst(key) }],
];

/** Key by key, and after the third not before data was unavailable `count` times, however fast the machine is. */
const pacedMove = (waits: Waits, count: number, pauseMs = 40): MoveOptions => ({
  batch: 1,
  onBatchMoved: async (moved) => {
    await sleep(pauseMs);
    if (moved === 3) await waits.reach(count);
  },
});

describe('while a slot of a Redis Cluster is moved', () => {
  let cluster: RedisClusterService;
  let redis: RedisClient;
  let mover: SlotMover;
  beforeAll(async () => {
    cluster = await services.redisCluster();
    const urls = cluster.nodes.map(({ url }) => url);
    redis = connectRedis(`redis+cluster://${urls.map((url) => new URL(url).host).join()}`, () => undefined);
    mover = new SlotMover(urls);
  }, 60_000);
  afterAll(async () => {
    mover.close();
    await redis.quit();
    await cluster.stop();
  });

  it.each(ORDERS)(
    'usage, closes and positions are right or unavailable, %s',
    async (name, options) => {
      const partition = ORDERS.findIndex(([each]) => each === name);
      const world = new JournalWorld(redis, partition, `moved-${partition}.`, LENGTH);
      const waits = new Waits();
      await world.ingest(LENGTH / 2, waits);
      expect(waits).toMatchObject({ count: 0, failures: [] });
      const run = { isDone: false };
      const moving = mover.move(world.keys.position(world.partition), {
        ...pacedMove(waits, 12),
        ...options,
      });
      const ingesting = world.ingest(LENGTH, waits, ingestPaceMs);
      const both = Promise.all([moving, ingesting]).finally(() => (run.isDone = true));
      while (!run.isDone) await world.readAll(waits);
      await both;
      await world.readAll(waits);
      expect({ wrong: world.wrong, failures: waits.failures }).toEqual({ wrong: [], failures: [] });
      expect(world.reads).toBeGreaterThan(50);
      expect(waits.count).toBeGreaterThan(10);
      const { usage, position, counts } = await world.outcome();
      expect({ usage, position }).toEqual({ usage: world.expectedUsage(), position: LENGTH });
      expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(LENGTH);
    },
    60_000,
  );

  it('documents are numbered without a gap, and each is read once', async () => {
    const ledger = new LedgerWorld(redis, 'numbered.');
    const waits = new Waits();
    await ledger.issue(() => ledger.issued === 20, waits, 0);
    const run = { isDone: false };
    const issuing = ledger.issue(() => run.isDone, waits, 20);
    const moving = (async () => {
      for (const [, options] of ORDERS)
        await mover.move(ledger.keys.position(0), { ...pacedMove(waits, 4, 300), ...options });
    })().finally(() => (run.isDone = true));
    while (!run.isDone) await ledger.readAll(waits);
    await Promise.all([moving, issuing]);
    await ledger.readAll(waits);
    expect({ wrong: ledger.wrong, failures: waits.failures }).toEqual({ wrong: [], failures: [] });
    expect(waits.count).toBeGreaterThan(3);
    expect(ledger.issued).toBeGreaterThan(20);
  }, 60_000);

  it('keys are listed completely, or not at all, also where the move is still under way at the end', async () => {
    const world = new JournalWorld(redis, 5, 'listed.', LENGTH);
    await world.ingest(LENGTH, new Waits());
    const list = async (): Promise<Set<string>> => {
      const listed = new Set<string>();
      const pages = new StatePages(redis).names(new Map([[world.partition, world.keys]]));
      for await (const { names } of pages) names.forEach((name) => listed.add(name));
      return listed;
    };
    const all = await list();
    expect(all.size).toBeGreaterThan(20);
    const run = { isDone: false };
    const moving = mover
      .move(world.keys.position(world.partition), { batch: 1, onBatchMoved: () => sleep(5_000 / all.size) })
      .finally(() => (run.isDone = true));
    while (!(await mover.isMoving())) await sleep(5);
    await expect(list()).rejects.toMatchObject({ name: 'StoreUnavailableError' });
    expect(run.isDone).toBe(false);
    await moving;
    expect(await list()).toEqual(all);
  }, 60_000);

  it('a rebuild is put in place whole, or stops and continues later', async () => {
    const world = new JournalWorld(redis, 7, 'rebuilt.', LENGTH);
    const waits = new Waits();
    await world.ingest(LENGTH, waits);
    let rebuilt = 0;
    const moving = (async () => {
      for (const [, options] of ORDERS)
        await mover.move(world.keys.position(7), { ...pacedMove(waits, 1), ...options });
    })();
    while (rebuilt < 3 || waits.count === 0) {
      const done = await waits.attempt(() => rebuild(world.rebuildNeeds()));
      if (done) rebuilt++;
      await world.readAll(waits);
    }
    await moving;
    expect({ wrong: world.wrong, failures: waits.failures }).toEqual({ wrong: [], failures: [] });
    expect(waits.count).toBeGreaterThan(0);
    const { usage, position } = await world.outcome();
    expect({ usage, position }).toEqual({ usage: world.expectedUsage(), position: LENGTH });
  }, 60_000);
});
