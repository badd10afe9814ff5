import { UsageCell, classKey, encodeIdRecord } from '#usage';
import type { CellAddress, ClientState, SliceFold, StoredId } from '#usage';
import { commit } from '../commit.js';
import type { CommitResult, IdWrite, Write } from '../commit.js';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
import { Spaces } from '../spaces.js';
import type { HashRead, HashReply } from '../read.js';
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
      ...lookups.map(({ read }) => read),
    ]);
    missing.forEach((clientId, index) => {
      state.clients.set(clientId, readClient(clientId, entries(replies[index] ?? [])));
    });
    const found = new Map<string, StoredId>();
    lookups.forEach(({ generation, hashes }, index) => {
      replies[missing.length + index]?.forEach((bytes, at) => {
        const idHash = hashes[at] ?? '';
        const older = found.get(idHash);
        if (bytes && (!older || older.generation < generation)) found.set(idHash, { bytes, generation });
      });
    });
    return found;
  }

  private idLookups(state: PartitionState, ids: ReadonlyMap<string, IdSpan>) {
    const lookups = new Map<string, { generation: number; hashes: string[]; read: HashRead }>();
    for (const [idHash, { first, last }] of ids) {
      for (let generation = first - 1; generation <= last; generation++) {
        const count = state.generations.get(generation) ?? 0;
        if (count === 0) continue;
        const key = state.keys.idBucket(state.partition, generation, bucketOf(idHash, bucketsFor(count)));
        const lookup = lookups.get(key);
        if (lookup) lookup.hashes.push(idHash);
        else lookups.set(key, { generation, hashes: [idHash], read: { key, fields: [] } });
      }
    }
    return [...lookups.values()].map(({ generation, hashes, read }) => ({
      generation,
      hashes,
      read: { key: read.key, fields: hashes, isBinary: true },
    }));
  }

  /** Brings the cells that the slice changes into memory. */
  async readCells(state: PartitionState, fold: SliceFold): Promise<void> {
    const wanted = new Map<string, { client: ClientState; addresses: CellAddress[]; fields: string[] }>();
    for (const { client, address } of fold.missingCells()) {
      client.putCell(address, new UsageCell());
      state.cells++;
      const key = state.keys.usage(state.partition, client.clientId, address.day);
      const entry = wanted.get(key) ?? { client, addresses: [], fields: [] };
      wanted.set(key, entry);
      entry.addresses.push(address);
      entry.fields.push(address.field);
    }
    const reads = [...wanted].map(([key, { fields }]) => ({ key, fields }));
    const replies = await readHashes(this.redis, state.keys.guard(state.partition), reads);
    [...wanted.values()].forEach(({ client, addresses }, index) => {
      replies[index]?.forEach((text, at) => {
        const address = addresses[at];
        if (text && address) client.putCell(address, UsageCell.parse(text.toString()));
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

/** The slice's ids by generation, encoded against their clients' classes. */
function idBatches(state: PartitionState, fold: SliceFold): IdBatch[] {
  const batches = new Map<number, { records: Map<string, Buffer>; fresh: number }>();
  for (const [idHash, { record, generation, clientId, isNewInGeneration }] of fold.ids) {
    const client = state.clients.get(clientId);
    if (!client) continue;
    const batch = batches.get(generation) ?? { records: new Map<string, Buffer>(), fresh: 0 };
    batches.set(generation, batch);
    const classNumber = record.body ? client.classNumber(classKey(record.body)) : 0;
    batch.records.set(idHash, encodeIdRecord(record, classNumber));
    if (isNewInGeneration) batch.fresh++;
  }
  return [...batches].map(([generation, { records, fresh }]) => {
    const before = state.generations.get(generation) ?? 0;
    return { generation, before, after: before + fresh, records };
  });
}
