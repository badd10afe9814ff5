import { randomBytes } from 'node:crypto';
import type { FieldCell, SliceFold, StoredId, TouchedDay } from '#usage';
import { commit } from '../commit.js';
import type { AnyWrite, CommitResult } from '../commit.js';
import type { RedisClient } from '../redis-client.js';
import { chunk } from '../chunk.js';
import type { Keyspace } from '../keys.js';
import { entries, readHashes, readMessagePackReply } from '../read.js';
import type { HashRead } from '../read.js';
import { Spaces } from '../spaces/spaces.js';
import { chooseBucket, bucketCount } from './id-index.js';
import { planIds } from './id-plan.js';
import type { IdChanges } from './id-plan.js';
import { forgetWrites } from './id-writes.js';
import type { LastRecord, PartitionState } from './partition-state.js';
import { readClient, readState } from './read-state.js';
import {
  cellWrites,
  clientWrites,
  closeWrite,
  counterWrite,
  lateWrites,
  positionWrite,
  commitIdWrite,
} from './write-state.js';

/** Random bytes: enough that two commits of a partition never get the same id. */
const COMMIT_ID_BYTES = 9;

/** The generations of an id's first and last record in a slice; each record needs its own and the previous one. */
export interface IdSpan {
  readonly first: number;
  last: number;
}

/** The changes of a slice, ready to be committed. */
export interface SliceChanges {
  readonly fold: SliceFold;
  readonly ids: IdChanges;
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

  /**
   * Opens the current state. Once the partition moves to another space, every use of it throws
   * KeyspaceMovedError.
   */
  open(partition: number): Promise<PartitionState> {
    return this.spaces.within(partition, async (keys) => {
      const [position = [], counters = []] = await readHashes(this.redis, keys.guard(partition), [
        { key: keys.position(partition), fields: [] },
        { key: keys.counters(partition), fields: [] },
      ]);
      return readState(partition, keys, entries(position), entries(counters));
    });
  }

  /**
   * Reads the ids of a slice, and those clients that are not in memory yet (a client that is not stored is a
   * new one).
   * @throws StaleStateError when the stored state is no longer `state`
   */
  async readSlice(
    state: PartitionState,
    ids: ReadonlyMap<string, IdSpan>,
    clientIds: ReadonlySet<string>,
  ): Promise<Map<string, StoredId>> {
    const { partition, keys } = state;
    const missing = [...clientIds].filter((clientId) => !state.clients.has(clientId));
    const lookups = this.idLookups(state, ids);
    const clientReads = missing.map((clientId) => ({ key: keys.client(partition, clientId), fields: [] }));
    const guard = keys.guard(partition);
    const replies = await readHashes(this.redis, guard, [...clientReads, ...lookups], state.guard);
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

  /** The buckets in which the slice's ids may be, with the ids to look for in each. */
  private idLookups({ partition, keys, generations }: PartitionState, ids: ReadonlyMap<string, IdSpan>) {
    const lookups = new Map<number, Map<number, string[]>>();
    for (const [idHash, { first, last }] of ids) {
      for (let generation = first - 1; generation <= last; generation++) {
        const count = generations.get(generation) ?? 0;
        if (count === 0) continue;
        const buckets = lookups.get(generation) ?? new Map<number, string[]>();
        lookups.set(generation, buckets);
        const bucket = chooseBucket(idHash, bucketCount(count));
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

  /**
   * Loads the cells that the slice changes and that were not in memory; returns the writes of its ids.
   * @throws StaleStateError when the stored state is no longer `state`
   */
  async readChanged(state: PartitionState, fold: SliceFold): Promise<IdChanges> {
    const days = [...fold.days].flatMap(({ client, day, missing }) =>
      missing.length === 0 ? [] : chunk(missing).map((part) => ({ client, day, missing: part })),
    );
    const ids = planIds(state, fold);
    const guard = state.keys.guard(state.partition);
    const reads = [...days.map((day) => cellRead(state, day)), ...ids.reads];
    const reply = await readMessagePackReply(this.redis, guard, reads, state.guard);
    reply.list();
    for (const { missing } of days) {
      reply.list();
      for (const { cell } of missing) if (reply.stringOrNothing()) cell.load(reply);
      state.cells += missing.length;
    }
    return ids.changes(reply);
  }

  /** Commits a slice. On success `state` equals what is stored; otherwise it must be opened again. */
  async commit(state: PartitionState, changes: SliceChanges): Promise<CommitResult> {
    const { partition, keys } = state;
    const { fold, ids } = changes;
    const key = (generation: number, bucket: number): string => keys.idBucket(partition, generation, bucket);
    const commitId = randomBytes(COMMIT_ID_BYTES).toString('base64url');
    const clients = [...fold.clientsMet].filter((client) => client.isDirty);
    for (const [generation, count] of ids.counts) state.generations.set(generation, count);
    const forget = forgetWrites(state.generations, changes.oldestGeneration, key);
    const writes: AnyWrite[] = [
      commitIdWrite(keys, partition, commitId),
      ...clients.flatMap((client) => clientWrites(keys, partition, client)),
      ...cellWrites(keys, partition, fold.days),
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
        commitId,
        last: changes.last,
        settings: changes.settings,
        generations: state.generations,
        ...(state.position === undefined && { publishedBelow: state.publishedBelow }),
      }),
      ...ids.clean,
    ];
    const guard = keys.guard(partition);
    const result = await commit(this.redis, guard, state.guard, changes.position, writes);
    if (result.applied) {
      state.position = changes.position;
      state.commitId = commitId;
      state.last = changes.last;
      for (const client of clients) client.markDurable();
      fold.markDurable();
    }
    return result;
  }
}

const cellRead = (
  { partition, keys }: PartitionState,
  { client, day, missing }: Pick<TouchedDay, 'client' | 'day'> & { readonly missing: readonly FieldCell[] },
): HashRead => ({
  key: keys.usage(partition, client.clientId, day),
  fields: missing.map(({ field }) => field),
});
