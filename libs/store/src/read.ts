import type { SpaceGuard } from './keys.js';
import { MessagePackWriter } from './message-pack-writer.js';
import type { RedisClient } from './redis-client.js';
import { runScript } from './scripts.js';
import { stateVersionText } from './state-version.js';
import type { StateGuard } from './state-version.js';
import { MessagePackReader } from './message-pack-reader.js';

/** A hash and the fields to read from it; no fields = the whole hash. */
export interface HashRead {
  readonly key: string;
  readonly fields: readonly string[];
  /** Whether the fields' characters are bytes (U+0000–U+00FF) instead of text. */
  readonly isBinary?: boolean;
}

export type HashReply = readonly (Buffer | null)[];

const packWriter = new MessagePackWriter();
const NO_HASHES = new MessagePackWriter().list(0).take();

/**
 * Reads many hashes of one partition in one round trip (commands/read.lua). Replies follow the order of
 * `reads`.
 * @param of the state that the caller continues from, if the stored state must still be that one
 * @throws KeyspaceMovedError, StaleStateError, StoreUnavailableError
 */
export async function readHashes(
  redis: RedisClient,
  guard: SpaceGuard,
  reads: readonly HashRead[],
  of?: StateGuard,
): Promise<HashReply[]> {
  return (await readMessagePackReply(redis, guard, reads, of)).value() as HashReply[];
}

/** The same, undecoded: a list of hashes, each a list of strings. */
export async function readMessagePackReply(
  redis: RedisClient,
  { absent, pointer, space }: SpaceGuard,
  reads: readonly HashRead[],
  of?: StateGuard,
): Promise<MessagePackReader> {
  if (reads.length === 0) return new MessagePackReader(NO_HASHES);
  packWriter.list(reads.length);
  for (const { key, fields, isBinary } of reads) {
    packWriter.list(1 + fields.length).value(key);
    for (const field of fields) {
      if (isBinary) packWriter.bytes(field);
      else packWriter.value(field);
    }
  }
  const keys = of ? [pointer, of.key] : [pointer];
  const args = of ? [space, packWriter.take(), stateVersionText(of.version)] : [space, packWriter.take()];
  return new MessagePackReader((await runScript(redis, 'read', absent, keys, args)) as Buffer);
}

/**
 * Runs one read command on one key of a partition (commands/query.lua), for replies that are lists of text.
 * @throws KeyspaceMovedError, StoreUnavailableError
 */
export async function query(
  redis: RedisClient,
  { absent, pointer, space }: SpaceGuard,
  command: 'HKEYS' | 'ZRANGEBYSCORE',
  key: string,
  ...args: readonly (string | number)[]
): Promise<string[]> {
  const reply = await runScript(
    redis,
    'query',
    absent,
    [pointer, key],
    [space, command, ...args.map(String)],
  );
  return (reply as Buffer[]).map(String);
}

/** A whole-hash reply as a map of text. */
export function entries(reply: HashReply): Map<string, string> {
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < reply.length; index += 2) {
    map.set(String(reply[index]), String(reply[index + 1]));
  }
  return map;
}
