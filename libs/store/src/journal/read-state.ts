import { ClientState, Counters, isRejectCode } from '#usage';
import type { Verdict } from '#usage';
import type { Keyspace } from '../keys.js';
import { PartitionState } from './partition-state.js';
import type { LastRecord } from './partition-state.js';

/** Builds a state from the position and counters hashes (write-state.ts), with no clients or cells in memory yet. */
export function readState(
  partition: number,
  keys: Keyspace,
  position: ReadonlyMap<string, string>,
  counters: ReadonlyMap<string, string>,
): PartitionState {
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  return new PartitionState(
    partition,
    keys,
    number(position.get('offset')),
    readCounters(counters),
    readGenerations(position.get('generations')),
    readLast(position),
    position.get('settings'),
    number(position.get('publishedBelow')),
    position.get('commit'),
  );
}

export function readLast(position: ReadonlyMap<string, string>): LastRecord | undefined {
  const [appendedAt, fingerprint] = [position.get('appendedAt'), position.get('fingerprint')];
  if (appendedAt === undefined || fingerprint === undefined) return undefined;
  return { appendedAtMs: Number(appendedAt), fingerprint };
}

export function readCounters(fields: ReadonlyMap<string, string>): Counters {
  const counters = new Counters(Number(fields.get('offset') ?? -1));
  for (const [field, value] of fields) {
    const code = field.startsWith('rejected:') ? field.slice('rejected:'.length) : undefined;
    if (code && isRejectCode(code)) counters.rejectedBy.set(code, Number(value));
    else if (Object.hasOwn(counters.counts, field)) counters.counts[field as Verdict] = Number(value);
  }
  return counters;
}

const readGenerations = (text: string | undefined): Map<number, number> =>
  new Map(
    Object.entries(JSON.parse(text ?? '{}') as Record<string, number>).map(([key, ids]) => [
      Number(key),
      ids,
    ]),
  );

const numbers = (text: string | undefined): number[] => text?.split(',').map(Number) ?? [];

/**
 * From a client hash: classes `d0`, `d1`, …, closes `c1`, `c2`, … and late changes after each close, `l1`,
 * `l2`, …
 * @param belowOffset closes from this offset on are left out
 */
export function readClient(
  clientId: string,
  fields: ReadonlyMap<string, string>,
  belowOffset = Infinity,
): ClientState {
  const client = new ClientState(clientId);
  for (let index = 0; fields.has(`d${index}`); index++) client.classNumber(fields.get(`d${index}`) ?? '');
  for (let index = 1; fields.has(`c${index}`); index++) {
    const [fromMs = 0, toMs = 0, offset = 0, appendedAtMs = 0, revision = 0] = numbers(
      fields.get(`c${index}`),
    );
    if (offset >= belowOffset) break;
    client.closeLog.add({ index, revision, fromMs, toMs, offset, appendedAtMs });
    const [firstSlot, firstOffset, firstAppendedAtMs] = numbers(fields.get(`l${index}`));
    if (firstSlot !== undefined && firstOffset !== undefined && firstAppendedAtMs !== undefined) {
      client.late.set(index, { firstSlot, firstOffset, firstAppendedAtMs });
    }
  }
  client.durable = { classes: client.classes.length, closes: client.closes.length };
  return client;
}
