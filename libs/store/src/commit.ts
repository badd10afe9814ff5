import type { ChangedId, FieldCell } from '#usage';
import { MessagePackWriter } from './message-pack-writer.js';
import type { SpaceGuard } from './keys.js';
import type { RedisClient } from './redis-client.js';
import { runScript } from './scripts.js';
import { stateVersionText } from './state-version.js';
import type { StateGuard } from './state-version.js';

/** One absolute write: repeating it, or stopping after any of a list of them, does no harm. */
export type Write = readonly [
  command: 'HSET' | 'ZADD' | 'HDEL' | 'UNLINK',
  key: string,
  ...args: (string | number | Buffer)[],
];

/**
 * A write of ids. The characters of its strings are bytes (U+0000–U+00FF); a changed id is encoded while it is
 * packed.
 */
export interface IdWrite {
  readonly command: 'HSET' | 'HDEL';
  readonly key: string;
  readonly args: readonly (string | ChangedId)[];
}

/** A write of a day's usage cells, each encoded directly into the bytes that are sent. */
export interface CellWrite {
  readonly key: string;
  readonly cells: readonly FieldCell[];
}

export type AnyWrite = Write | IdWrite | CellWrite;

export interface CommitResult {
  readonly applied: boolean;
  /** The next offset to fold now; undefined when the partition has never been folded. */
  readonly position: number | undefined;
}

const packWriter = new MessagePackWriter();

/**
 * Compare-and-set of a partition's state: applies `writes` in order if the stored state is `from`
 * (commands/commit.lua). `writes` must include the new state version, after all values and ids.
 * @throws KeyspaceMovedError, StoreUnavailableError
 */
export async function commit(
  redis: RedisClient,
  { absent, pointer, space }: SpaceGuard,
  from: StateGuard,
  position: number,
  writes: readonly AnyWrite[],
): Promise<CommitResult> {
  packWriter.list(writes.length);
  for (const write of writes) {
    if ('cells' in write) packCells(write);
    else if ('command' in write) packIds(write);
    else pack(write);
  }
  const args = [space, stateVersionText(from.version), packWriter.take()];
  const reply = (await runScript(redis, 'commit', absent, [from.key, pointer], args)) as [number, Buffer];
  const stored = reply[1].toString();
  if (reply[0] === 1) return { applied: true, position };
  return { applied: false, position: stored === '' ? undefined : Number(stored) };
}

function pack(write: Write): void {
  packWriter.list(write.length);
  for (const value of write) packWriter.value(value);
}

function packCells({ key, cells }: CellWrite): void {
  packWriter
    .list(2 + 2 * cells.length)
    .value('HSET')
    .value(key);
  for (const { field, cell } of cells) packWriter.value(field).numbers(cell.offset, cell.sums, cell.length);
}

function packIds({ command, key, args }: IdWrite): void {
  packWriter
    .list(2 + args.length)
    .value(command)
    .value(key);
  for (const value of args) {
    if (typeof value === 'string') packWriter.bytes(value);
    else packWriter.idRecord(value.record, value.classNumber);
  }
}
