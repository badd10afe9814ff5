import type { Keyspace } from '../keys.js';
import { entries, query, readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';
import { scanKeys } from './scan-keys.js';

/** A partition's hashes as they were at one moment. */
export interface StateSnapshot {
  /** Next offset to fold. */
  readonly position: number | undefined;
  readonly hashes: readonly ReadonlyMap<string, string>[];
}

/** Hashes read at one moment: a client's day has some tens of kilobytes at most. */
const PAGE_SIZE = 100;

/** A key without the start that all keys of its space share. */
export type KeyName = string;

/** Reads a partition's whole state, key by key, to compare it with another. */
export class StatePages {
  constructor(private readonly redis: RedisClient) {}

  /** Names of the keys of one space per partition, a page at a time; some more than once. */
  async *names(
    spaces: ReadonlyMap<number, Keyspace>,
  ): AsyncGenerator<{ readonly partition: number; readonly names: readonly KeyName[] }> {
    const [first] = spaces.values();
    if (!first) return;
    for await (const keys of scanKeys(this.redis, first, [...spaces.keys()])) {
      for (const [partition, space] of spaces) {
        const start = space.spaceStart(partition);
        const names = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
        for (let from = 0; from < names.length; from += PAGE_SIZE)
          yield { partition, names: names.slice(from, from + PAGE_SIZE) };
      }
    }
  }

  /** @throws KeyspaceMovedError */
  async read(keys: Keyspace, partition: number, names: readonly KeyName[]): Promise<StateSnapshot> {
    const start = keys.spaceStart(partition);
    const [position, ...hashes] = await readHashes(this.redis, keys.guard(partition), [
      { key: keys.position(partition), fields: ['offset'] },
      ...names.map((name) => ({ key: start + name, fields: [] })),
    ]);
    const offset = position?.[0];
    return { position: offset ? Number(offset.toString()) : undefined, hashes: hashes.map(entries) };
  }

  /** Members of a sorted set with scores below `below`, and their scores. @throws KeyspaceMovedError */
  async list(keys: Keyspace, partition: number, name: 'closes' | 'late', below: number): Promise<string[]> {
    const range = ['-inf', `(${below}`, 'WITHSCORES'];
    return query(
      this.redis,
      keys.guard(partition),
      'ZRANGEBYSCORE',
      keys.spaceStart(partition) + name,
      ...range,
    );
  }
}
