import { Keyspace } from '#store';
import type { RedisClient } from '#store';
import { DAY_MS } from '#usage';
import { Random } from '../../support/traffic/random.js';
import { createContacts, createProfile, toRecord } from './contacts.js';
import { RedisFold, PARTITION, PREFIX } from './redis-fold.js';
import { bytesByKind, dataBytes } from './key-bytes.js';

export const WINDOW_DAYS = 10;
const WINDOWS = 6;
const CHECK_MS = (WINDOW_DAYS * DAY_MS) / 8;
const START_MS = 2_000 * WINDOW_DAYS * DAY_MS;

/** The size of ids at a time after the first event. */
export interface ExpiryPoint {
  readonly days: number;
  /** Events so far. */
  readonly events: number;
  readonly bytes: number;
}

/**
 * Steady traffic over several late windows, folded at the pace of its own clock: ids that no event can repeat
 * are removed.
 */
export async function measureExpiry(redis: RedisClient, contactsOfDay: number): Promise<ExpiryPoint[]> {
  await redis.flushall();
  const before = await dataBytes(redis);
  const fold = new RedisFold(redis, WINDOW_DAYS * DAY_MS);
  const random = new Random(3);
  const profile = createProfile('client', {
    busiestHour: contactsOfDay / 24,
    channels: { call: 1, chat: 0, ticket: 0 },
  });
  const toMs = START_MS + WINDOWS * WINDOW_DAYS * DAY_MS;
  const points: ExpiryPoint[] = [];
  let events = 0;
  let nextCheckMs = START_MS + CHECK_MS;
  for (const event of createContacts([profile], { fromMs: START_MS, toMs }, 'seconds')) {
    const endedAtMs = event.body?.endedAtMs ?? 0;
    while (endedAtMs >= nextCheckMs) {
      await fold.flush();
      const { ids } = await bytesByKind(redis, before);
      points.push({ days: (nextCheckMs - START_MS) / DAY_MS, events, bytes: ids.bytes });
      nextCheckMs += CHECK_MS;
    }
    await fold.add(toRecord(event, endedAtMs + 1_000, random));
    events++;
  }
  await assertForgotten(redis);
  return points;
}

/** @throws Error if more ids are stored than two late windows have */
async function assertForgotten(redis: RedisClient): Promise<void> {
  const position = new Keyspace(PREFIX, 'journal').position(PARTITION);
  const known = Object.keys(JSON.parse((await redis.hget(position, 'generations')) ?? '{}') as object);
  if (known.length > 2) throw new Error(`ids of ${known.length} late windows are kept: ${known.join()}`);
}
