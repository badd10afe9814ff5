import { DayRows, SLOTS_PER_DAY, addStored, toUtcDay, dimensionsByClass, parseField, toSlot } from '#usage';
import type { ClientState, DimensionsOfClass, TimeRange, UsageRow } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, query, readHashes, readMessagePackReply } from '../read.js';
import type { HashRead, HashReply } from '../read.js';
import type { MessagePackReader } from '../message-pack-reader.js';
import { Spaces } from '../spaces/spaces.js';
import { readClient } from '../journal/read-state.js';

/** The time range is on quarters of an hour. */
export interface UsageSelection extends TimeRange {
  readonly clientId: string;
  /** Usage as of the client's k-th close; absent = as of now. */
  readonly asOfClose?: number;
  /**
   * Returns the first slot of the time range that a slot is in, for callers that need only one row per range:
   * these are far fewer. No range of a row crosses a UTC midnight.
   */
  readonly rangeStart?: (slot: number) => number;
}

/**
 * Read in one round trip: as many days as take Redis some milliseconds, in which it does nothing else, and not
 * too many for other callers to wait.
 */
const BYTES_PER_READ = 512 * 1024;
const DAYS_PER_READ = { first: 7, most: 62 };

/** Reads usage from the cells that ingest keeps. */
export class UsageReader {
  private readonly spaces: Spaces;

  constructor(
    private readonly redis: RedisClient,
    keys: Keyspace,
    private readonly findPartition: (clientId: string) => number,
  ) {
    this.spaces = new Spaces(redis, keys);
  }

  client(clientId: string): Promise<ClientState> {
    const partition = this.findPartition(clientId);
    return this.spaces.within(partition, (keys) => this.fetchClient(keys, partition, clientId));
  }

  private async fetchClient(keys: Keyspace, partition: number, clientId: string): Promise<ClientState> {
    const replies = await readHashes(this.redis, keys.guard(partition), headReads(keys, partition, clientId));
    return foldedClient(clientId, replies);
  }

  /** Every client that has been folded, in no order. */
  async clientIds(partitions: number): Promise<string[]> {
    const lists = await Promise.all(
      Array.from({ length: partitions }, (_, partition) =>
        this.spaces.within(partition, (keys) =>
          query(this.redis, keys.guard(partition), 'HKEYS', keys.clients(partition)),
        ),
      ),
    );
    return lists.flat();
  }

  /**
   * One row per cell that is not all zero, layers added up, ordered by day and by slot in a day. Usage as of
   * now is read at several moments. `onClient` receives the client as it was at each of them: a caller that
   * reads as of a close, before which nothing changes any more, sees there whether the store has that close.
   */
  usage(
    selection: UsageSelection,
    onClient: (client: ClientState) => void = () => undefined,
  ): Promise<UsageRow[]> {
    const partition = this.findPartition(selection.clientId);
    return this.spaces.within(partition, (keys) => this.fetchUsage(keys, partition, selection, onClient));
  }

  private async fetchUsage(
    keys: Keyspace,
    partition: number,
    { clientId, fromMs, toMs, ...selected }: UsageSelection,
    onClient: (client: ClientState) => void,
  ): Promise<UsageRow[]> {
    const head = headReads(keys, partition, clientId);
    const [fromSlot, endSlot] = [toSlot(fromMs), toSlot(toMs - 1) + 1];
    const rows: UsageRow[][] = [];
    let daysPerRead = DAYS_PER_READ.first;
    for (let day = toUtcDay(fromSlot); day <= toUtcDay(endSlot - 1);) {
      const count = Math.min(daysPerRead, toUtcDay(endSlot - 1) - day + 1);
      const days = Array.from({ length: count }, (_, index) => day + index);
      const reads = days.map((each) => ({ key: keys.usage(partition, clientId, each), fields: [] }));
      const packed = await readMessagePackReply(this.redis, keys.guard(partition), [...head, ...reads]);
      packed.list();
      const client = foldedClient(clientId, [packed.value(), packed.value()] as HashReply[]);
      onClient(client);
      const cells = { getDimensions: dimensionsByClass(client), fromSlot, toSlot: endSlot, ...selected };
      rows.push(...days.map((each) => dayRows(packed, each, cells)));
      day += count;
      const fitting = Math.floor((count * BYTES_PER_READ) / packed.bytes.length);
      daysPerRead = Math.max(1, Math.min(fitting, DAYS_PER_READ.most));
    }
    return rows.flat();
  }
}

interface CellSelection extends Pick<UsageSelection, 'asOfClose' | 'rangeStart'> {
  readonly getDimensions: DimensionsOfClass;
  readonly fromSlot: number;
  readonly toSlot: number;
}

/** Reads the rows of a client's day. */
function dayRows(
  packed: MessagePackReader,
  day: number,
  { getDimensions, fromSlot, toSlot, asOfClose = Infinity, rangeStart }: CellSelection,
): UsageRow[] {
  const rows = new DayRows(getDimensions, day);
  for (let left = packed.list(); left > 0; left -= 2) {
    packed.string();
    const { slot, classNumber, atLeast, layer } = parseField(day, packed);
    packed.string();
    if (slot < fromSlot || slot >= toSlot || layer >= asOfClose) continue;
    const first = rangeStart ? Math.max(rangeStart(slot), day * SLOTS_PER_DAY) : slot;
    addStored(rows.sums(first, classNumber, atLeast), packed);
  }
  return rows.rows();
}

const headReads = (keys: Keyspace, partition: number, clientId: string): HashRead[] => [
  { key: keys.position(partition), fields: ['offset'] },
  { key: keys.client(partition, clientId), fields: [] },
];

/**
 * A client as of the partition's position, which only whole slices reach. A Redis that was cut off within a
 * slice's writes may hold the slice's closes without its usage: until the slice is folded again, these closes
 * are left out.
 */
function foldedClient(clientId: string, [position, head]: readonly HashReply[]): ClientState {
  const foldedTo = Number(position?.[0] ?? 0);
  return readClient(clientId, entries(head ?? []), foldedTo);
}
