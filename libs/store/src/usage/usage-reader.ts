import { DayRows, SLOTS_PER_DAY, addStored, dayOf, dimensionsIn, parseField, slotOf } from '#usage';
import type { ClientState, DimensionsOfClass, UsageRow } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, query, readHashes, readPacked } from '../read.js';
import type { HashRead, HashReply } from '../read.js';
import type { MessagePackReader } from '../message-pack-reader.js';
import { Spaces } from '../spaces/spaces.js';
import { readClient } from '../journal/read-state.js';

export interface UsageSelection {
  readonly clientId: string;
  /** Half-open, epoch ms, on quarters of an hour. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Usage as the journal stood at the client's k-th close; absent = as of now. */
  readonly asOfClose?: number;
  /**
   * The first slot of the stretch that a slot is in, where rows of stretches will do: they are far fewer. No stretch
   * of a row goes beyond a UTC midnight.
   */
  readonly stretchAt?: (slot: number) => number;
}

/**
 * Read in one round trip: as many days as take some milliseconds of Redis, which does nothing else meanwhile, and no
 * more of whoever asks before others get their turn.
 */
const BYTES_AT_ONCE = 512 * 1024;
const DAYS_AT_ONCE = { first: 7, most: 62 };

/** Reads usage back out of the cells that ingest keeps. */
export class UsageReader {
  private readonly spaces: Spaces;

  constructor(
    private readonly redis: RedisClient,
    keys: Keyspace,
    private readonly partitionOf: (clientId: string) => number,
  ) {
    this.spaces = new Spaces(redis, keys);
  }

  client(clientId: string): Promise<ClientState> {
    const partition = this.partitionOf(clientId);
    return this.spaces.within(partition, (keys) => this.clientIn(keys, partition, clientId));
  }

  private async clientIn(keys: Keyspace, partition: number, clientId: string): Promise<ClientState> {
    const replies = await readHashes(this.redis, keys.guard(partition), headReads(keys, partition, clientId));
    return clientFrom(clientId, replies);
  }

  /** Every client that ingest has met, in no order. */
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
   * One row per cell that is not all zero, layers added up, in the order of days, and of slots in a day. What is read
   * as of now is of several moments. `onClient` is told the client as it stood at each of them: whoever asks as of a
   * close, before which nothing changes any more, sees there whether the store has it.
   */
  usage(
    selection: UsageSelection,
    onClient: (client: ClientState) => void = () => undefined,
  ): Promise<UsageRow[]> {
    const partition = this.partitionOf(selection.clientId);
    return this.spaces.within(partition, (keys) => this.usageIn(keys, partition, selection, onClient));
  }

  private async usageIn(
    keys: Keyspace,
    partition: number,
    { clientId, fromMs, toMs, ...wanted }: UsageSelection,
    onClient: (client: ClientState) => void,
  ): Promise<UsageRow[]> {
    const head = headReads(keys, partition, clientId);
    const [fromSlot, toSlot] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
    const rows: UsageRow[][] = [];
    let atOnce = DAYS_AT_ONCE.first;
    for (let day = dayOf(fromSlot); day <= dayOf(toSlot - 1);) {
      const count = Math.min(atOnce, dayOf(toSlot - 1) - day + 1);
      const days = Array.from({ length: count }, (_, index) => day + index);
      const reads = days.map((each) => ({ key: keys.usage(partition, clientId, each), fields: [] }));
      const packed = await readPacked(this.redis, keys.guard(partition), [...head, ...reads]);
      packed.list();
      const client = clientFrom(clientId, [packed.value(), packed.value()] as HashReply[]);
      onClient(client);
      const cells = { dimensionsOf: dimensionsIn(client), fromSlot, toSlot, ...wanted };
      rows.push(...days.map((each) => dayRows(packed, each, cells)));
      day += count;
      const fitting = Math.floor((count * BYTES_AT_ONCE) / packed.bytes.length);
      atOnce = Math.max(1, Math.min(fitting, DAYS_AT_ONCE.most));
    }
    return rows.flat();
  }
}

interface CellsWanted extends Pick<UsageSelection, 'asOfClose' | 'stretchAt'> {
  readonly dimensionsOf: DimensionsOfClass;
  readonly fromSlot: number;
  readonly toSlot: number;
}

/** Unpacks a client-day. */
function dayRows(
  packed: MessagePackReader,
  day: number,
  { dimensionsOf, fromSlot, toSlot, asOfClose = Infinity, stretchAt }: CellsWanted,
): UsageRow[] {
  const rows = new DayRows(dimensionsOf, day);
  for (let left = packed.list(); left > 0; left -= 2) {
    packed.string();
    const { slot, classNumber, atLeast, layer } = parseField(day, packed);
    packed.string();
    if (slot < fromSlot || slot >= toSlot || layer >= asOfClose) continue;
    const first = stretchAt ? Math.max(stretchAt(slot), day * SLOTS_PER_DAY) : slot;
    addStored(rows.sumsAt(first, classNumber, atLeast), packed);
  }
  return rows.rows();
}

const headReads = (keys: Keyspace, partition: number, clientId: string): HashRead[] => [
  { key: keys.position(partition), fields: ['offset'] },
  { key: keys.client(partition, clientId), fields: [] },
];

/**
 * A client as the whole slices up to the partition's position made it. A Redis that was cut off within a slice's
 * writes may hold the slice's closes without its usage: until the slice has been folded again, they have not been.
 */
function clientFrom(clientId: string, [position, head]: readonly HashReply[]): ClientState {
  const foldedTo = Number(position?.[0] ?? 0);
  const client = readClient(clientId, entries(head ?? []));
  const whole = client.closes.filter(({ offset }) => offset < foldedTo);
  client.closes.splice(0, Infinity, ...whole);
  return client;
}
