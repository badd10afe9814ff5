import type { ChangedId, FieldCell } from '#usage';
import { MessagePackWriter } from './message-pack-writer.js';
import type { SpaceGuard } from './keys.js';
import type { RedisClient } from './redis-client.js';
import { runScript } from './scripts.js';
import { stateVersionText } from './state-version.js';
import type { StateGuard } from './state-version.js';

/** One absolute write. Repeating it, or stopping after any of them, does no harm. */
export type Write = readonly [
  command: 'HSET' | 'ZADD' | 'HDEL' | 'UNLINK',
  key: string,
  ...args: (string | number | Buffer)[],
];

/** A write of ids: the characters of its strings are bytes (U+0000–U+00FF); what is changed is encoded as it is packed. */
export interface IdWrite {
  readonly command: 'HSET' | 'HDEL';
  readonly key: string;
  readonly args: readonly (string | ChangedId)[];
}

/** A write of a day's usage cells: each goes from its numbers straight into the bytes that are sent. */
export interface CellWrite {
  readonly key: string;
  readonly cells: readonly FieldCell[];
}

export type AnyWrite = Write | IdWrite | CellWrite;

export interface CommitResult {
  readonly applied: boolean;
  /** Where the state stands now: the next offset to fold, undefined when it has never been folded. */
  readonly position: number | undefined;
}

const packer = new MessagePackWriter();

/**
 * Compare-and-set of a partition's state: applies `writes` in order if the stored state is `from`
 * (commands/commit.lua). `writes` must set the new standing themselves, after all values and ids.
 * @throws OtherSpaceError, StoreUnavailableError
 */
export async function commit(
  redis: RedisClient,
  { absent, pointer, space }: SpaceGuard,
  from: StateGuard,
  position: number,
  writes: readonly AnyWrite[],
): Promise<CommitResult> {
  packer.list(writes.length);
  for (const write of writes) {
    if ('cells' in write) packCells(write);
    else if ('command' in write) packIds(write);
    else pack(write);
  }
  const args = [space, stateVersionText(from.standing), packer.take()];
  const reply = (await runScript(redis, 'commit', absent, [from.key, pointer], args)) as [number, Buffer];
  const stored = reply[1].toString();
  if (reply[0] === 1) return { applied: true, position };
  return { applied: false, position: stored === '' ? undefined : Number(stored) };
}

function pack(write: Write): void {
  packer.list(write.length);
  for (const value of write) packer.value(value);
}

function packCells({ key, cells }: CellWrite): void {
  packer
    .list(2 + 2 * cells.length)
    .value('HSET')
    .value(key);
  for (const { field, cell } of cells) packer.value(field).numbers(cell.offset, cell.sums, cell.length);
}

function packIds({ command, key, args }: IdWrite): void {
  packer
    .list(2 + args.length)
    .value(command)
    .value(key);
  for (const value of args) {
    if (typeof value === 'string') packer.bytes(value);
    else packer.idRecord(value.record, value.classNumber);
  }
}
