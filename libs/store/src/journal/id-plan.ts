import { encodeIdRecord } from '#usage';
import type { SliceFold } from '#usage';
import type { IdWrite } from '../commit.js';
import type { HashRead, HashReply } from '../read.js';
import { bucketsToSplit, idWrites } from './id-writes.js';
import type { IdBatch } from './id-writes.js';
import type { PartitionState } from './partition-state.js';

/** Writes of a slice's ids, and how many ids each generation has once they are in. */
export interface IdChanges {
  readonly counts: readonly (readonly [generation: number, ids: number])[];
  readonly writes: readonly IdWrite[];
  /** Goes after the position. */
  readonly clean: readonly IdWrite[];
}

/** What must be read before a slice's ids can be written, and the writes that follow from it. */
export interface IdPlan {
  readonly reads: readonly HashRead[];
  changes(replies: readonly HashReply[]): IdChanges;
}

export function planIds(state: PartitionState, fold: SliceFold): IdPlan {
  const batches = idBatches(state, fold);
  const key = (generation: number, bucket: number): string =>
    state.keys.idBucket(state.partition, generation, bucket);
  const splits = batches.flatMap((batch) => bucketsToSplit(batch).map((bucket) => ({ batch, bucket })));
  return {
    reads: splits.map(({ batch, bucket }) => ({ key: key(batch.generation, bucket), fields: [] })),
    changes: (replies) => {
      const planned = batches.map((batch) => {
        const split = new Map<number, HashReply>();
        splits.forEach((entry, index) => {
          if (entry.batch === batch) split.set(entry.bucket, replies[index] ?? []);
        });
        return idWrites(batch, key, split);
      });
      return {
        counts: batches.map(({ generation, after }) => [generation, after]),
        writes: planned.flatMap(({ writes }) => writes),
        clean: planned.flatMap(({ clean }) => clean),
      };
    },
  };
}

/** The slice's ids by generation, encoded. */
function idBatches(state: PartitionState, fold: SliceFold): IdBatch[] {
  const batches = new Map<number, { records: Map<string, Buffer>; fresh: number }>();
  for (const [idHash, { record, classNumber, generation, isNewInGeneration }] of fold.ids) {
    const batch = batches.get(generation) ?? { records: new Map<string, Buffer>(), fresh: 0 };
    batches.set(generation, batch);
    batch.records.set(idHash, encodeIdRecord(record, classNumber));
    if (isNewInGeneration) batch.fresh++;
  }
  return [...batches].map(([generation, { records, fresh }]) => {
    const before = state.generations.get(generation) ?? 0;
    return { generation, before, after: before + fresh, records };
  });
}
