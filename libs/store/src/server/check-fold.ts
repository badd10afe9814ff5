import { MAX_BATCH_BYTES } from '#usage';
import type { Keyspace } from '../keys.js';
import { readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';
import { Spaces } from '../spaces/spaces.js';

/** The settings on which the result of folding a record depends. */
export interface FoldSettings {
  /** Number of partitions of the journal; it decides the partition of a client. */
  readonly partitions: number;
  readonly lateWindowMs: number;
  readonly clockSkewMs: number;
  /** Limit on a batch's size when decompressed; larger batches are refused. */
  readonly maxBatchBytes: number;
}

/**
 * The text that is kept with the state: other settings would make other usage of the same journal. `v2` is the
 * format of the state: a state in another format cannot be read and is folded again. The default limit on
 * batches is left out, as in releases that had no limit.
 */
export const foldSettings = ({
  partitions,
  lateWindowMs,
  clockSkewMs,
  maxBatchBytes,
}: FoldSettings): string =>
  `v2 partitions=${partitions} late=${lateWindowMs} skew=${clockSkewMs}` +
  (maxBatchBytes === MAX_BATCH_BYTES ? '' : ` batch=${maxBatchBytes}`);

/** Checks whether the usage in Redis was folded with these settings. */
export async function checkFold(
  redis: RedisClient,
  keys: Keyspace,
  settings: FoldSettings,
): Promise<{ readonly faults: string[]; readonly warnings: string[] }> {
  const now = foldSettings(settings);
  const spaces = new Spaces(redis, keys);
  const stored = await Promise.all(
    Array.from({ length: settings.partitions }, async (_, partition) => {
      const [reply] = await spaces.within(partition, (live) =>
        readHashes(redis, live.guard(partition), [{ key: live.position(partition), fields: ['settings'] }]),
      );
      return reply?.[0]?.toString() ?? now;
    }),
  );
  const others = [...new Set(stored)].filter((then) => then !== now);
  return {
    faults: others.map(
      (then) =>
        `usage in Redis was folded with other settings: "${then}", now "${now}".\n` +
        '    Set them back, or fold the journal again with the new ones: npx contador rebuild',
    ),
    warnings: [],
  };
}
