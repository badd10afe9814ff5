import { encodeIdRecord, fieldOf } from '#usage';
import type { SliceFold, StoredId, UsageCell } from '#usage';
import { commit } from '../commit.js';
import type { CommitResult, IdWrite, Write } from '../commit.js';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import { Spaces } from '../spaces/spaces.js';
import type { HashReply } from '../read.js';
import { bucketOf, bucketsFor } from './id-index.js';
import { bucketsToSplit, forgetWrites, idWrites } from './id-writes.js';
import type { IdBatch } from './id-writes.js';
import type { LastRecord, PartitionState } from './partition-state.js';
import { readClient, readState } from './read-state.js';
import {
  cellWrites,
  clientWrites,
  closeWrite,
  counterWrite,
  lateWrites,
  positionWrite,
} from './write-state.js';

type Touched = ReturnType<SliceFold['apply']>;

/** The generations of an id's first and last record in a slice: each asks for its own and the one before. */
export interface IdSpan {
  readonly first: number;
  readonly last: number;
}

/** What a slice has changed, ready to be committed. */
export interface SliceChanges {
  readonly fold: SliceFold;
  readonly touched: Touched;
  readonly position: number;
  readonly last: LastRecord;
  /** The oldest generation that a record after this slice can still refer to. */
  readonly oldestGeneration: number;
  readonly settings: string;
}

/** The state of the journal's partitions in Redis: read for a slice, committed as a slice. */
export class JournalStore {
  private readonly spaces: Spaces;

  constructor(
    private readonly redis: RedisClient,
    keys: Keyspace,
  ) {
    this.spaces = new Spaces(redis, keys);
  }

  /** The state as it stands. Once it has moved to another space, all that is done with it is an OtherSpaceError. */
  open(partition: number): Promise<PartitionState> {
    return this.spaces.within(partition, async (keys) => {
      const [position = [], counters = []] = await readHashes(this.redis, keys.guard(partition), [
        { key: keys.position(partition), fields: [] },
        { key: keys.counters(partition), fields: [] },
      ]);
      return readState(partition, keys, entries(position), entries(counters));
    });
  }

  /** Reads the ids of a slice, and the clients that are not in memory yet (a client never seen is a new one). */
  async readSlice(
    state: PartitionState,
    ids: ReadonlyMap<string, IdSpan>,
    clientIds: ReadonlySet<string>,
  ): Promise<Map<string, StoredId>> {
    const { partition, keys } = state;
    const missing = [...clientIds].filter((clientId) => !state.clients.has(clientId));
    const lookups = this.idLookups(state, ids);
    const replies = await readHashes(this.redis, keys.guard(partition), [
      ...missing.map((clientId) => ({ key: keys.client(partition, clientId), fields: [] })),
      ...lookups,
    ]);
    missing.forEach((clientId, index) => {
      state.clients.set(clientId, readClient(clientId, entries(replies[index] ?? [])));
    });
    const found = new Map<string, StoredId>();
    lookups.forEach(({ generation, fields }, index) => {
      replies[missing.length + index]?.forEach((bytes, at) => {
        if (!bytes) return;
        const idHash = fields[at] ?? '';
        const older = found.get(idHash);
        if (!older || older.generation < generation) found.set(idHash, { bytes, generation });
      });
    });
    return found;
  }

  /** Where the slice's ids may be: buckets with the ids to look for in each. */
  private idLookups({ partition, keys, generations }: PartitionState, ids: ReadonlyMap<string, IdSpan>) {
    const lookups = new Map<number, Map<number, string[]>>();
    for (const [idHash, { first, last }] of ids) {
      for (let generation = first - 1; generation <= last; generation++) {
        const count = generations.get(generation) ?? 0;
        if (count === 0) continue;
        const buckets = lookups.get(generation) ?? new Map<number, string[]>();
        lookups.set(generation, buckets);
        const bucket = bucketOf(idHash, bucketsFor(count));
        const hashes = buckets.get(bucket);
        if (hashes) hashes.push(idHash);
        else buckets.set(bucket, [idHash]);
      }
    }
    return [...lookups].flatMap(([generation, buckets]) =>
      Array.from(buckets, ([bucket, fields]) => {
        return { generation, key: keys.idBucket(partition, generation, bucket), fields, isBinary: true };
      }),
    );
  }

  /** Loads the cells that the slice changes and that were not in memory. */
  async readCells(state: PartitionState, { missing }: SliceFold): Promise<void> {
    const wanted = new Map<string, { cells: UsageCell[]; fields: string[] }>();
    for (const { client, address, cell } of missing) {
      const key = state.keys.usage(state.partition, client.clientId, address.day);
      const entry = wanted.get(key) ?? { cells: [], fields: [] };
      wanted.set(key, entry);
      entry.cells.push(cell);
      entry.fields.push(fieldOf(address));
    }
    state.cells += missing.length;
    const reads = [...wanted].map(([key, { fields }]) => ({ key, fields }));
    const replies = await readHashes(this.redis, state.keys.guard(state.partition), reads);
    [...wanted.values()].forEach(({ cells }, index) => {
      replies[index]?.forEach((text, at) => {
        if (text) cells[at]?.load(text.toString());
      });
    });
  }

  /** Commits a slice; on success `state` is what the store holds, otherwise it must be opened again. */
  async commit(state: PartitionState, changes: SliceChanges): Promise<CommitResult> {
    const { partition, keys } = state;
    const { fold, touched } = changes;
    const ids = await this.planIds(state, fold);
    const key = (generation: number, bucket: number): string => keys.idBucket(partition, generation, bucket);
    const clients = [...fold.clientsMet].filter((client) => client.isDirty);
    for (const batch of ids.batches) state.generations.set(batch.generation, batch.after);
    const forget = forgetWrites(state.generations, changes.oldestGeneration, key);
    const writes: (Write | IdWrite)[] = [
      ...clients.flatMap((client) => clientWrites(keys, partition, client)),
      ...cellWrites(keys, partition, touched),
      ...fold.closed.flatMap(({ clientId, index }) => {
        const close = state.clients.get(clientId)?.closes[index - 1];
        return close ? [closeWrite(keys, partition, clientId, close)] : [];
      }),
      ...lateWrites(keys, partition, fold.lateEvents, state.clients),
      counterWrite(keys, partition, state.counters),
      ...ids.writes,
      ...forget,
      positionWrite(keys, partition, {
        offset: changes.position,
        last: changes.last,
        settings: changes.settings,
        generations: state.generations,
        ...(state.position === undefined && { publishedBelow: state.publishedBelow }),
      }),
      ...ids.clean,
    ];
    const guard = keys.guard(partition);
    const result = await commit(
      this.redis,
      guard,
      keys.position(partition),
      state.position,
      changes.position,
      writes,
    );
    if (result.applied) {
      state.position = changes.position;
      state.last = changes.last;
      for (const client of clients) client.markDurable();
    }
    return result;
  }

  private async planIds(state: PartitionState, fold: SliceFold) {
    const batches = idBatches(state, fold);
    const key = (generation: number, bucket: number): string =>
      state.keys.idBucket(state.partition, generation, bucket);
    const splits = batches.flatMap((batch) => bucketsToSplit(batch).map((bucket) => ({ batch, bucket })));
    const replies = await readHashes(
      this.redis,
      state.keys.guard(state.partition),
      splits.map(({ batch, bucket }) => ({ key: key(batch.generation, bucket), fields: [] })),
    );
    const writes: IdWrite[] = [];
    const clean: IdWrite[] = [];
    for (const batch of batches) {
      const split = new Map<number, HashReply>();
      splits.forEach((entry, index) => {
        if (entry.batch === batch) split.set(entry.bucket, replies[index] ?? []);
      });
      const planned = idWrites(batch, key, split);
      writes.push(...planned.writes);
      clean.push(...planned.clean);
    }
    return { batches, writes, clean };
  }
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
