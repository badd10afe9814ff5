import { MAX_BATCH_BYTES } from '#usage';
import type { Keyspace } from '../keys.js';
import { readHashes } from '../read.js';
import type { RedisClient } from '../redis-client.js';
import { Spaces } from '../spaces/spaces.js';

/** What decides what the fold makes of a record. */
export interface FoldSettings {
  /** Of the journal: in which one a client is. */
  readonly partitions: number;
  readonly lateWindowMs: number;
  readonly clockSkewMs: number;
  /** What a batch may take when decompressed, that is, which ones are refused. */
  readonly maxBatchBytes: number;
}

/**
 * As they are kept with the state that they made: others would make other usage of the same journal. `v2` is how the
 * state is written: what is written otherwise cannot be read, and is folded again. The usual limit of batches is left
 * out, as releases that had none did.
 */
export const foldSettings = ({
  partitions,
  lateWindowMs,
  clockSkewMs,
  maxBatchBytes,
}: FoldSettings): string =>
  `v2 partitions=${partitions} late=${lateWindowMs} skew=${clockSkewMs}` +
  (maxBatchBytes === MAX_BATCH_BYTES ? '' : ` batch=${maxBatchBytes}`);

/** Whether the usage in Redis was folded with these settings. */
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
