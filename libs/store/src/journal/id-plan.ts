import type { ChangedId, SliceFold } from '#usage';
import type { IdWrite } from '../commit.js';
import type { HashRead } from '../read.js';
import type { MessagePackReader } from '../message-pack-reader.js';
import { bucketsToSplit, idWrites, readSplit } from './id-writes.js';
import type { IdBatch, SplitBucket } from './id-writes.js';
import type { PartitionState } from './partition-state.js';

/** Writes of a slice's ids, and the number of ids in each generation after them. */
export interface IdChanges {
  readonly counts: readonly (readonly [generation: number, ids: number])[];
  readonly writes: readonly IdWrite[];
  /** To be written after the position. */
  readonly clean: readonly IdWrite[];
}

/** The reads needed before a slice's ids can be written, and the writes that follow from them. */
export interface IdPlan {
  readonly reads: readonly HashRead[];
  /** @param reply the replies to `reads`, positioned at the first of them */
  changes(reply: MessagePackReader): IdChanges;
}

export function planIds(state: PartitionState, fold: SliceFold): IdPlan {
  const batches = idBatches(state, fold);
  const key = (generation: number, bucket: number): string =>
    state.keys.idBucket(state.partition, generation, bucket);
  const splits = batches.flatMap((batch) => bucketsToSplit(batch).map((bucket) => ({ batch, bucket })));
  return {
    reads: splits.map(({ batch, bucket }) => ({ key: key(batch.generation, bucket), fields: [] })),
    changes: (reply) => {
      const split = new Map(batches.map((batch): [IdBatch, SplitBucket[]] => [batch, []]));
      for (const { batch, bucket } of splits) split.get(batch)?.push(readSplit(batch, bucket, reply));
      const planned = [...split].map(([batch, buckets]) => idWrites(batch, key, buckets));
      return {
        counts: batches.map(({ generation, after }) => [generation, after]),
        writes: planned.flatMap(({ writes }) => writes),
        clean: planned.flatMap(({ clean }) => clean),
      };
    },
  };
}

/** The slice's ids by generation. */
function idBatches(state: PartitionState, fold: SliceFold): IdBatch[] {
  const batches = new Map<number, { ids: (readonly [string, ChangedId])[]; added: number }>();
  for (const entry of fold.ids) {
    const [, { generation, isNewInGeneration }] = entry;
    const batch = batches.get(generation) ?? { ids: [], added: 0 };
    batches.set(generation, batch);
    batch.ids.push(entry);
    if (isNewInGeneration) batch.added++;
  }
  return [...batches].map(([generation, { ids, added }]) => {
    const before = state.generations.get(generation) ?? 0;
    return { generation, before, after: before + added, ids };
  });
}
