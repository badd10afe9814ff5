import { UsageCell, dayOf, parseField, plus, rowsOfCell, slotOf } from '#usage';
import type { ClientState, Sum, UsageRow } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, readHashes } from '../read.js';
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
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    private readonly partitionOf: (clientId: string) => number,
  ) {}

  async client(clientId: string): Promise<ClientState> {
    const key = this.keys.client(this.partitionOf(clientId), clientId);
    const [reply = []] = await readHashes(this.redis, [{ key, fields: [] }]);
    return readClient(clientId, entries(reply));
  }

  /** Every client that ingest has met, in no order. */
  async clientIds(partitions: number): Promise<string[]> {
    const lists = await Promise.all(
      Array.from({ length: partitions }, (_, partition) => this.redis.hkeys(this.keys.clients(partition))),
    );
    return lists.flat();
  }

  /** One row per cell that is not all zero, layers added up, in the order of slots. */
  async usage({ clientId, fromMs, toMs, asOfClose = Infinity }: UsageSelection): Promise<UsageRow[]> {
    const partition = this.partitionOf(clientId);
    const client = await this.client(clientId);
    const [fromSlot, toSlot] = [slotOf(fromMs), slotOf(toMs - 1) + 1];
    const sums = new Map<string, Sum[]>();
    for (let first = dayOf(fromSlot); first <= dayOf(toSlot - 1); first += DAYS_AT_ONCE) {
      const count = Math.min(DAYS_AT_ONCE, dayOf(toSlot - 1) - first + 1);
      const days = Array.from({ length: count }, (_, index) => first + index);
      const reads = days.map((day) => ({ key: this.keys.usage(partition, clientId, day), fields: [] }));
      (await readHashes(this.redis, reads)).forEach((reply, index) => {
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
