import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePartition } from '#kafka';
import { verifyState } from '#journal';
import { connectRedis } from '#store';
import type { RedisClient } from '#store';
import { sharedServices } from '../../support/shared-services.js';
import { CLIENTS, RebuildEnvironment, SETTINGS } from './environment.js';

const LENGTH = 900;
const QUIET = { onPace: () => undefined, onCompared: () => undefined, onRemoved: () => undefined };
const CLIENT = CLIENTS[3] ?? '';
const PARTITION = choosePartition(CLIENT, SETTINGS.partitions);

describe('rebuild --verify', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  let places = 0;
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  async function folded(to = LENGTH): Promise<RebuildEnvironment> {
    const environment = new RebuildEnvironment(redis, `${prefix}${places++}.`, LENGTH);
    await environment.foldJournal(environment.ingest(), to);
    return environment;
  }

  it('finds no difference in correct usage while ingest continues to fold, and leaves nothing behind', async () => {
    const environment = await folded(500);
    const before = await environment.keyNames();
    const ingest = environment.ingest();
    let to = 500;
    let ingesting = Promise.resolve();
    const onCompared = (): void => {
      to = Math.min(LENGTH, to + 40);
      ingesting = ingesting.then(() => environment.foldJournal(ingest, to, 20));
    };
    const { difference, keys } = await verifyState(environment.needs(), { ...QUIET, onCompared });
    await ingesting;
    expect(difference).toBeUndefined();
    expect(keys).toBeGreaterThan(before.filter((name) => !name.includes(':ids:')).length / 2);
    expect(to).toBeGreaterThan(500);
    expect((await environment.keyNames()).filter((name) => /@|~/.test(name))).toEqual([]);
  });

  it('names client, interval, class and measure of a planted difference, with both values', async () => {
    const environment = await folded();
    const days = (await redis.keys(`${environment.prefix}*:usage:${CLIENT}:*`)).sort();
    const key = days[0] ?? '';
    const [field = '', text = ''] =
      Object.entries(await redis.hgetall(key)).find(([, cell]) => cell.split(',').length > 4) ?? [];
    const cell = text.split(',');
    // offset, contacts, legs, talk
    const talkMs = Number(cell[3]);
    await redis.hset(key, field, [...cell.slice(0, 3), talkMs + 1_000, ...cell.slice(4)].join());
    const { difference } = await verifyState(environment.needs(), QUIET);
    expect(difference).toMatchObject({
      ...{ partition: PARTITION, offset: LENGTH },
      ...{ stored: String(talkMs + 1_000), folded: String(talkMs) },
    });
    expect(difference?.where).toMatch(
      new RegExp(`^client ${CLIENT}, interval 2026-03-02T\\d\\d:\\d\\dZ, call/shared/handled/.*: talkMs$`),
    );
  });

  it.each([
    ['a client that is gone', `client:${CLIENT}`, `client ${CLIENT}: classes`],
    ['the list of closes', 'closes', 'the list of closes'],
    ['the list of late changes', 'late', 'the list of late'],
    ['counters', 'counters', 'counters'],
  ])('finds %s', async (_what, name, where) => {
    const environment = await folded();
    await redis.del(`${environment.keys.spaceStart(PARTITION)}${name}`);
    const { difference } = await verifyState(environment.needs(), QUIET);
    expect(difference?.where).toMatch(where);
    expect(difference?.folded).toBeDefined();
    expect(difference?.stored).toBeUndefined();
  });

  it('finds a key that no record made', async () => {
    const environment = await folded();
    await redis.hset(`${environment.keys.spaceStart(PARTITION)}usage:nobody:20514`, '3.0', '7,1,1');
    const { difference } = await verifyState(environment.needs(), QUIET);
    expect(difference).toMatchObject({ stored: '1', folded: undefined });
    expect(difference?.where).toMatch('client nobody');
  });

  it('reports when all usage is gone', async () => {
    const environment = await folded();
    await environment.empty();
    expect((await verifyState(environment.needs(), QUIET)).difference).toMatchObject({ where: 'all usage' });
  });
});
