import { DAY_MS, hashId } from '#usage';
import type { RedisClient } from '#store';
import { measureSpread } from '../measure/spread.js';
import type { Spread } from '../measure/spread.js';
import { Random } from '../../support/traffic/random.js';
import type { ClientProfile } from '../../support/traffic/client-profile.js';
import type { EventFacts } from '../../support/traffic/facts.js';
import { createContacts, createProfile, toRecord } from './contacts.js';
import type { Unit } from './contacts.js';
import { RedisFold } from './redis-fold.js';
import { bytesByKind, bytesOfRemoved, dataBytes } from './key-bytes.js';
import type { DataBytes } from './key-bytes.js';

const LATE_WINDOW_MS = 62 * DAY_MS;
/** Chosen so that all are appended in one late window, some weeks after its start. */
const APPENDED_AT_MS = (Math.floor(Date.UTC(2026, 2) / LATE_WINDOW_MS) + 0.5) * LATE_WINDOW_MS;
export const CLIENTS = 20;
/**
 * Growth between two measurements: four while the number of ids doubles, since buckets split in turn
 * meanwhile.
 */
const STEP = 2 ** 0.25;
/**
 * Allowed difference between the computed bytes and the bytes freed by a removal: a share, and temporary
 * buffers.
 */
const [TOLERANCE, BUFFERS] = [0.03, 65_536];

/** Bytes per id at a number of ids. */
export interface IdPoint {
  readonly ids: number;
  readonly bytes: number;
}

export interface IdBytes {
  readonly name: string;
  /** Minimum, median and maximum over all counts. */
  readonly bytes: Spread;
  readonly points: readonly IdPoint[];
}

export interface IdsResult {
  readonly ids: number;
  /** Bytes stored for an event, by its type and the precision of its times. */
  readonly kept: readonly IdBytes[];
  /** Bytes to store only that the id was seen. */
  readonly floors: readonly IdBytes[];
  /** The tables of dimensions that records refer to, which usage needs as well. */
  readonly tableBytesOfClient: number;
}

const KEPT: readonly (readonly [name: string, unit: Unit, channels: ClientProfile['channels']])[] = [
  ['a record, times in seconds', 'seconds', { call: 6, chat: 3, ticket: 2 }],
  ['a record, times in ms', 'milliseconds', { call: 6, chat: 3, ticket: 2 }],
  ['a record, calls only, times in ms', 'milliseconds', { call: 1, chat: 0, ticket: 0 }],
];

const FLOORS: Readonly<Record<string, (event: EventFacts) => string>> = {
  '`SET NX` of the hash in hex': ({ clientId, source, id }) =>
    `id:${Buffer.from(hashId(clientId, source, id), 'latin1').toString('hex')}`,
  '`SET NX` of client, source and id': ({ clientId, source, id }) => `id:${clientId}:${source}:${id}`,
};

export async function measureIds(
  redis: RedisClient,
  ids: number,
  log: (text: string) => void,
): Promise<IdsResult> {
  const counts: number[] = [];
  for (let count = ids; count >= ids / 2 - 1; count /= STEP) counts.unshift(Math.round(count));
  let tableBytesOfClient = NaN;
  const kept: IdBytes[] = [];
  for (const [name, unit, channels] of KEPT) {
    log(`${ids} events: ${name}`);
    const { sizes, perClient } = await measureKept(redis, counts, unit, channels);
    kept.push({ name, ...sizes });
    tableBytesOfClient = perClient;
  }
  const floors: IdBytes[] = [];
  for (const [name, keyOf] of Object.entries(FLOORS)) {
    log(`${ids} keys: ${name}`);
    floors.push({ name, ...(await measureSeen(redis, counts, keyOf)) });
  }
  return { ids, kept, floors, tableBytesOfClient };
}

type Sizes = Omit<IdBytes, 'name'>;

async function measureKept(
  redis: RedisClient,
  counts: readonly number[],
  unit: Unit,
  channels: ClientProfile['channels'],
): Promise<{ sizes: Sizes; perClient: number }> {
  const before = await emptied(redis);
  const fold = new RedisFold(redis, LATE_WINDOW_MS);
  const random = new Random(2);
  let [perClient, bytes] = [NaN, NaN];
  const sizes = await measureSizes(counts, drawEvents(unit, channels), {
    add: (event, index) => fold.add(toRecord(event, APPENDED_AT_MS + index, random)),
    bytes: async () => {
      await fold.flush();
      const { ids, client } = await bytesByKind(redis, before);
      perClient = client.bytes / client.keys;
      return (bytes = ids.bytes);
    },
  });
  // The slots of a table that has become too large exist for a while.
  const removed = await bytesOfRemoved(redis, 'ids');
  if (Math.abs(removed - bytes) > TOLERANCE * bytes + BUFFERS)
    throw new Error(`the measured size of the ids is ${bytes} bytes, but removing them freed ${removed}`);
  return { sizes, perClient };
}

async function measureSeen(
  redis: RedisClient,
  counts: readonly number[],
  toKey: (event: EventFacts) => string,
): Promise<Sizes> {
  const before = await emptied(redis);
  let sent: Promise<unknown>[] = [];
  return measureSizes(counts, drawEvents('seconds', { call: 1, chat: 0, ticket: 0 }), {
    add: async (event) => {
      sent.push(redis.set(toKey(event), 1, 'PX', LATE_WINDOW_MS, 'NX'));
      if (sent.length === 5_000) await Promise.all(sent.splice(0));
    },
    bytes: async () => {
      await Promise.all(sent);
      sent = [];
      return (await dataBytes(redis)).all - before.all;
    },
  });
}

interface Target {
  add(event: EventFacts, index: number): Promise<unknown>;
  bytes(): Promise<number>;
}

async function measureSizes(
  counts: readonly number[],
  events: Iterable<EventFacts>,
  target: Target,
): Promise<Sizes> {
  const points: IdPoint[] = [];
  let added = 0;
  for (const event of events) {
    await target.add(event, added);
    added++;
    if (added !== counts[points.length]) continue;
    points.push({ ids: added, bytes: (await target.bytes()) / added });
    if (points.length === counts.length) break;
  }
  return { points, bytes: measureSpread(points.map((point) => point.bytes)) };
}

/**
 * Two months of clients that are busy around the clock, until shortly before they are appended: over two
 * million events.
 */
function drawEvents(unit: Unit, channels: ClientProfile['channels']): Iterable<EventFacts> {
  const profiles = Array.from({ length: CLIENTS }, (_, index) =>
    createProfile(`client-${index + 1}`, { busiestHour: 100, channels }),
  );
  const toMs = APPENDED_AT_MS - 3 * DAY_MS;
  return createContacts(profiles, { fromMs: toMs - LATE_WINDOW_MS + 4 * DAY_MS, toMs }, unit);
}

async function emptied(redis: RedisClient): Promise<DataBytes> {
  await redis.flushall();
  return dataBytes(redis);
}
