import type { ClientState, Close, Counters, LateEvent, TouchedDay } from '#usage';
import type { CellWrite, Write } from '../commit.js';
import { chunk } from '../chunk.js';
import type { Keyspace } from '../keys.js';
import type { LastRecord } from './partition-state.js';

/**
 * Comes before all other writes: a state that has some of a commit's writes is no longer the one that was read,
 * and every reader of the old one must read again.
 */
export const commitIdWrite = (keys: Keyspace, partition: number, commitId: string): Write => [
  'HSET',
  keys.position(partition),
  'commit',
  commitId,
];

/**
 * New classes, closes and late changes of a client; the first of them also adds the client to the partition's
 * list.
 */
export function clientWrites(keys: Keyspace, partition: number, client: ClientState): Write[] {
  const fields: string[] = [];
  const { durable } = client;
  client.classes.slice(durable.classes).forEach((text, index) => {
    fields.push(`d${durable.classes + index}`, text);
  });
  for (const close of client.closes.slice(durable.closes)) {
    const { fromMs, toMs, offset, appendedAtMs, revision } = close;
    fields.push(`c${close.index}`, [fromMs, toMs, offset, appendedAtMs, revision].join(','));
  }
  for (const layer of client.newLate) {
    const late = client.late.get(layer);
    if (late) fields.push(`l${layer}`, [late.firstSlot, late.firstOffset, late.firstAppendedAtMs].join(','));
  }
  if (fields.length === 0) return [];
  const writes: Write[] = [['HSET', keys.client(partition, client.clientId), ...fields]];
  if (client.isNew) writes.push(['HSET', keys.clients(partition), client.clientId, '1']);
  return writes;
}

/**
 * One HSET per client and day, or several if the day has very many cells: absolute sums, each cell with the
 * offset of its last change.
 */
export const cellWrites = (keys: Keyspace, partition: number, touched: Iterable<TouchedDay>): CellWrite[] =>
  [...touched].flatMap(({ client, day, cells }) => {
    const key = keys.usage(partition, client.clientId, day);
    return chunk(cells).map((part) => ({ key, cells: part }));
  });

/** The list of closes that billing reads, in the order of the log: score = the marker's offset. */
export const closeWrite = (keys: Keyspace, partition: number, clientId: string, close: Close): Write => [
  'ZADD',
  keys.closes(partition),
  close.offset,
  JSON.stringify({ clientId, ...close }),
];

/**
 * Late events by client and layer, and the list of these layers that billing reads, scored by the offset of
 * their first change.
 */
export function lateWrites(
  keys: Keyspace,
  partition: number,
  events: readonly (LateEvent & { readonly clientId: string })[],
  clients: ReadonlyMap<string, ClientState>,
): Write[] {
  const writes: Write[] = [];
  const layers = new Set<string>();
  for (const { clientId, layer, offset, source, id, revision } of events) {
    const identity = JSON.stringify([source, id, revision]);
    writes.push(['HSET', keys.lateEvents(partition, clientId, layer), String(offset), identity]);
    const late = clients.get(clientId)?.late.get(layer);
    const member = `${clientId} ${layer}`;
    if (late && !layers.has(member)) writes.push(['ZADD', keys.late(partition), late.firstOffset, member]);
    layers.add(member);
  }
  return writes;
}

export function counterWrite(keys: Keyspace, partition: number, counters: Counters): Write {
  const fields: (string | number)[] = ['offset', counters.offset];
  for (const [verdict, count] of Object.entries(counters.counts)) fields.push(verdict, count);
  for (const [code, count] of counters.rejectedBy) fields.push(`rejected:${code}`, count);
  return ['HSET', keys.counters(partition), ...fields];
}

/** The position is written after all values and ids, so that a reader can rely on everything before it. */
export const positionWrite = (
  keys: Keyspace,
  partition: number,
  position: {
    readonly offset: number;
    readonly commitId: string;
    readonly last: LastRecord;
    readonly settings: string;
    readonly generations: ReadonlyMap<number, number>;
    /** Written once, with the first slice. */
    readonly publishedBelow?: number;
  },
): Write => [
  'HSET',
  keys.position(partition),
  'offset',
  position.offset,
  'commit',
  position.commitId,
  'appendedAt',
  position.last.appendedAtMs,
  'fingerprint',
  position.last.fingerprint,
  'settings',
  position.settings,
  'generations',
  JSON.stringify(Object.fromEntries(position.generations)),
  ...(position.publishedBelow === undefined ? [] : ['publishedBelow', position.publishedBelow]),
];
