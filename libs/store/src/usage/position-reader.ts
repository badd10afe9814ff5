import type { Counters } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import { Spaces } from '../spaces/spaces.js';
import { readCounters } from '../journal/read-state.js';

export interface PartitionReport {
  readonly partition: number;
  /** Next offset to fold; undefined = never folded. */
  readonly position: number | undefined;
  /** Append time of the last record folded, epoch ms; undefined if that is unknown, or none was folded. */
  readonly lastAppendedAtMs: number | undefined;
  readonly counters: Counters;
}

/** How far each partition of the journal has been folded, and the verdicts on its records. */
export async function partitionReports(
  redis: RedisClient,
  keys: Keyspace,
  partitions: number,
): Promise<PartitionReport[]> {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const time = (ms: number | undefined): number | undefined => (ms === undefined || ms < 0 ? undefined : ms);
  const spaces = new Spaces(redis, keys);
  return Promise.all(
    Array.from({ length: partitions }, async (_, partition) => {
      const [position = [], counters = []] = await spaces.within(partition, (found) =>
        readHashes(redis, found.guard(partition), [
          { key: found.position(partition), fields: [] },
          { key: found.counters(partition), fields: [] },
        ]),
      );
      const fields = entries(position);
      return {
        partition,
        position: number(fields.get('offset')),
        lastAppendedAtMs: time(number(fields.get('appendedAt'))),
        counters: readCounters(entries(counters)),
      };
    }),
  );
}
