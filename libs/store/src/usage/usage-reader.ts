import { ClientState, UsageCell, dayOf, parseField, plus, rowsOfCell, slotOf } from '#usage';
import type { Sum, UsageRow } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, query, readHashes } from '../read.js';
import type { HashRead, HashReply } from '../read.js';
import { Spaces } from '../spaces/spaces.js';
import { readClient } from '../journal/read-state.js';

export interface UsageSelection {
  readonly clientId: string;
  /** Half-open, epoch ms, on quarters of an hour. */
  readonly fromMs: number;
  readonly toMs: number;
  /** Usage as the journal stood at the client's k-th close; absent = as of now. */
  readonly asOfClose?: number;
}

/** Days read in one round trip, so that a year of one client does not hold Redis up. */
const DAYS_AT_ONCE = 62;

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
   * One row per cell that is not all zero, layers added up, in the order of slots. `onClient` is told the client as it
   * stood at the moments when the cells were read: whoever asks as of a close sees there whether the store has it.
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
    { clientId, fromMs, toMs, asOfClose = Infinity }: UsageSelection,
    onClient: (client: ClientState) => void,
  ): Promise<UsageRow[]> {
    const head = headReads(keys, partition, clientId);
    let client = new ClientState(clientId);
    const [fromSlot, toSlot] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
    const sums = new Map<string, Sum[]>();
    for (let first = dayOf(fromSlot); first <= dayOf(toSlot - 1); first += DAYS_AT_ONCE) {
      const count = Math.min(DAYS_AT_ONCE, dayOf(toSlot - 1) - first + 1);
      const days = Array.from({ length: count }, (_, index) => first + index);
      const reads = days.map((day) => ({ key: keys.usage(partition, clientId, day), fields: [] }));
      const replies = await readHashes(this.redis, keys.guard(partition), [...head, ...reads]);
      client = clientFrom(clientId, replies);
      onClient(client);
      replies.slice(head.length).forEach((reply, index) => {
        for (const [field, text] of entries(reply)) {
          const { slot, classNumber, atLeast, layer } = parseField(days[index] ?? 0, field);
          if (slot < fromSlot || slot >= toSlot || layer >= asOfClose) continue;
          add(sums, `${slot}.${classNumber}.${atLeast}`, UsageCell.parse(text).sums);
        }
      });
    }
    return rowsOf(client, sums);
  }
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

function add(sums: Map<string, Sum[]>, key: string, more: readonly Sum[]): void {
  const cell = sums.get(key);
  if (!cell) sums.set(key, [...more]);
  else more.forEach((value, index) => (cell[index] = plus(cell[index] ?? 0, value)));
}

function rowsOf(client: ClientState, sums: ReadonlyMap<string, Sum[]>): UsageRow[] {
  const rows: UsageRow[] = [];
  for (const [key, vector] of sums) {
    const [slot = 0, classNumber = 0, atLeast = 0] = key.split('.').map(Number);
    rows.push(...rowsOfCell(slot, client.classAt(classNumber), atLeast, vector));
  }
  return rows.sort((a, b) => a.slot - b.slot);
}
