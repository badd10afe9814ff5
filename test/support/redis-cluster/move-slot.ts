import { Redis } from 'ioredis';

export interface MoveOptions {
  /** Sorts the slot's keys; absent = the order in which Redis lists them, which is redis-cli's. */
  readonly order?: (key: string) => number;
  /** Keys per MIGRATE command. redis-cli uses 10. */
  readonly batch?: number;
  /** Awaited after each batch, with the number of keys moved so far: a pause simulates a slot with more keys. */
  readonly onBatchMoved?: (moved: number) => Promise<unknown>;
}

const MIGRATE_TIMEOUT_MS = 5_000;

/** Moves slots of a Redis Cluster between its masters, key by key, as `redis-cli --cluster reshard` does. */
export class SlotMover {
  private readonly nodes: readonly Redis[];

  /** @param urls of every master, `redis://host:port` */
  constructor(urls: readonly string[]) {
    this.nodes = urls.map((url) => new Redis(url));
  }

  close(): void {
    for (const node of this.nodes) node.disconnect();
  }

  /** Moves a key's slot to the next master; returns how many keys were moved. */
  async move(keyInSlot: string, { order, batch = 10, onBatchMoved }: MoveOptions = {}): Promise<number> {
    const slot = await this.first.cluster('KEYSLOT', keyInSlot);
    const source = await this.slotOwner(slot);
    const target = this.nodes[(this.nodes.indexOf(source) + 1) % this.nodes.length] ?? source;
    const [sourceId, targetId] = [await source.cluster('MYID'), await target.cluster('MYID')];
    await target.cluster('SETSLOT', slot, 'IMPORTING', sourceId);
    await source.cluster('SETSLOT', slot, 'MIGRATING', targetId);
    const moved = await migrateKeys({ slot, source, target, batch, onBatchMoved, order });
    // the target first: otherwise no node would own the slot if the mover died in between
    const others = this.nodes.filter((node) => node !== source && node !== target);
    for (const node of [target, source, ...others]) await node.cluster('SETSLOT', slot, 'NODE', targetId);
    return moved;
  }

  /** Whether a slot is being moved away from any of the masters. */
  async isMoving(): Promise<boolean> {
    const views = await Promise.all(this.nodes.map((node) => node.cluster('NODES')));
    return views.some((view) => String(view).includes('->-'));
  }

  private get first(): Redis {
    const [first] = this.nodes;
    if (!first) throw new Error('a cluster has nodes');
    return first;
  }

  private async slotOwner(slot: number): Promise<Redis> {
    const ranges = await this.first.cluster('SLOTS');
    const range = ranges.find(([from, to]) => from <= slot && slot <= to);
    const owner = this.nodes.find((node) => node.options.port === range?.[2]?.[1]);
    if (!owner) throw new Error(`no node owns slot ${slot}`);
    return owner;
  }
}

interface Migration {
  readonly slot: number;
  readonly source: Redis;
  readonly target: Redis;
  readonly batch: number;
  readonly order: MoveOptions['order'];
  readonly onBatchMoved: MoveOptions['onBatchMoved'];
}

async function migrateKeys({ slot, source, target, order, batch, onBatchMoved }: Migration): Promise<number> {
  const { host = '' } = target.options;
  const port = await migrationPort(target);
  const next = async (): Promise<string[]> => {
    if (!order) return source.cluster('GETKEYSINSLOT', slot, batch);
    const keys = await source.cluster('GETKEYSINSLOT', slot, 1_000_000);
    return keys.sort((a, b) => order(a) - order(b)).slice(0, batch);
  };
  let moved = 0;
  for (let keys = await next(); keys.length > 0; keys = await next()) {
    await source.call('MIGRATE', host, port, '', 0, MIGRATE_TIMEOUT_MS, 'KEYS', ...keys);
    moved += keys.length;
    await onBatchMoved?.(moved);
  }
  return moved;
}

/** Nodes that use TLS with each other also migrate keys over it. */
async function migrationPort(target: Redis): Promise<number> {
  const [, isTls] = (await target.config('GET', 'tls-cluster')) as [string, string];
  const [, port] = (await target.config('GET', 'tls-port')) as [string, string];
  return isTls === 'yes' ? Number(port) : (target.options.port ?? 0);
}
