import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisClient } from '#store';

/** The memory of all keys of a kind in Redis: names, values, and their share of the table of keys. */
export interface KeyBytes {
  readonly keys: number;
  readonly bytes: number;
}

export const KINDS = ['ids', 'usage', 'client', 'other'] as const;
export type KeyKind = (typeof KINDS)[number];

const PAGE = '5000';
/** Redis reports 24 bytes for each key's entry in the table of keys; its allocator uses 32. */
const ENTRY_ROUNDING = 8;
/** Entry and object of a key, as Redis counts them into the size of the table. */
const BYTES_IN_TABLE = 24 + 16;

/** Bytes that Redis's allocator has allocated for data. */
export interface DataBytes {
  /** All data, without Redis's own needs, connections and buffers. */
  readonly all: number;
  /** The part for lookups in the table of keys: pointers, without entries. */
  readonly slots: number;
}

export async function dataBytes(redis: RedisClient): Promise<DataBytes> {
  const stats = pairs(await redis.call('MEMORY', 'STATS'));
  const tables = pairs(stats.get('db.0') ?? []);
  const [main, expires] = ['main', 'expires'].map((name) =>
    Number(tables.get(`overhead.hashtable.${name}`) ?? 0),
  );
  const keys = Number(stats.get('keys.count'));
  return {
    all: Number(stats.get('dataset.bytes')) + (main ?? 0) + (expires ?? 0),
    slots: (main ?? 0) - keys * BYTES_IN_TABLE,
  };
}

/**
 * Bytes by kind of key. They add up to everything that Redis holds in addition to its empty state (`before`):
 * the part of a hash that Redis does not report, the rounding of each entry, belongs to usage, the only kind
 * that is kept in large hashes.
 */
export async function bytesByKind(redis: RedisClient, before: DataBytes): Promise<Record<KeyKind, KeyBytes>> {
  const sums = Object.fromEntries(KINDS.map((kind) => [kind, { keys: 0, bytes: 0 }])) as Record<
    KeyKind,
    { keys: number; bytes: number }
  >;
  const seen = new Set<string>();
  let cursor = '0';
  do {
    const [next, page] = (await redis.call('SCAN', cursor, 'COUNT', PAGE)) as [string, string[]];
    cursor = next;
    const keys = page.filter((key) => !seen.has(key));
    const sizes = await Promise.all(keys.map((key) => redis.call('MEMORY', 'USAGE', key, 'SAMPLES', '0')));
    keys.forEach((key, index) => {
      seen.add(key);
      const sum = sums[findKind(key)];
      sum.keys++;
      sum.bytes += Number(sizes[index]) + ENTRY_ROUNDING;
    });
  } while (cursor !== '0');
  const { all, slots } = await dataBytes(redis);
  for (const kind of KINDS) sums[kind].bytes += (slots * sums[kind].keys) / seen.size;
  const others = KINDS.reduce((sum, kind) => sum + (kind === 'usage' ? 0 : sums[kind].bytes), 0);
  sums.usage.bytes = all - before.all - others;
  return sums;
}

/** Redis checks the buffers of a connection, which are no data, once a second. */
export const settled = (): Promise<void> => sleep(1_500);

/** Removes all keys of a kind; returns the number of freed bytes. */
export async function bytesOfRemoved(redis: RedisClient, kind: KeyKind): Promise<number> {
  await settled();
  const before = await dataBytes(redis);
  const keys = (await redis.keys('*')).filter((key) => findKind(key) === kind);
  for (let from = 0; from < keys.length; from += 5_000) await redis.del(...keys.slice(from, from + 5_000));
  await settled();
  return before.all - (await dataBytes(redis)).all;
}

function findKind(key: string): KeyKind {
  const rest = key.slice(key.indexOf('}'));
  return KINDS.find((kind) => rest.startsWith(`}:${kind}:`)) ?? 'other';
}

/** A reply of alternating names and values. */
function pairs(reply: unknown): Map<string, unknown> {
  const list = reply as readonly unknown[];
  return new Map(
    list.flatMap((name, index) => (index % 2 === 0 ? [[String(name), list[index + 1]] as const] : [])),
  );
}
