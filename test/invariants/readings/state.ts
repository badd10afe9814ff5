import type { RedisClient } from '#store';
import type { RawRecord } from '#kafka';
import { fieldName } from '#usage';
import type { ClientState, DecodeSettings } from '#usage';
import { foldLog } from '../../support/fold-log.js';
import type { FoldedLog } from '../../support/fold-log.js';
import type { StateText } from '../checkers/usage-is-the-fold.js';

/** As the fields of the keys `usage:<client>:<day>` and `client:<client>`. */
function* stateLines(client: ClientState): Iterable<readonly [string, string]> {
  const { clientId } = client;
  for (const [day, cells] of client.days)
    for (const [cell, sums] of cells) yield [`usage:${clientId}:${day} ${fieldName(cell)}`, sums.toString()];
  const own = `client:${clientId}`;
  for (const [index, text] of client.classes.entries()) yield [`${own} d${index}`, text];
  for (const { index, fromMs, toMs, offset, appendedAtMs, revision } of client.closes)
    yield [`${own} c${index}`, [fromMs, toMs, offset, appendedAtMs, revision].join(',')];
  for (const [layer, { firstSlot, firstOffset, firstAppendedAtMs }] of client.late)
    yield [`${own} l${layer}`, [firstSlot, firstOffset, firstAppendedAtMs].join(',')];
}

/** The state of each partition of a journal, folded whole and in memory. */
export const foldJournal = (
  journal: readonly (readonly RawRecord[])[],
  settings: DecodeSettings,
): FoldedLog[] =>
  journal.map((records, partition) => foldLog(partition, [...records], settings, journal.length));

export const stateOfFold = (folded: readonly FoldedLog[]): StateText =>
  new Map(
    folded.flatMap(({ clients }) => [...clients.values()].flatMap((client) => [...stateLines(client)])),
  );

/** The same state as stored under a prefix. */
export async function stateInRedis(redis: RedisClient, prefix: string): Promise<StateText> {
  const state = new Map<string, string>();
  for (const key of await redis.keys(`${prefix}{journal.*`)) {
    const name = key.slice(key.indexOf('}:') + 2);
    if (!/^(usage|client):/.test(name)) continue;
    for (const [field, text] of Object.entries(await redis.hgetall(key))) state.set(`${name} ${field}`, text);
  }
  return state;
}
