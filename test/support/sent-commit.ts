import type { RedisClient } from '#store';
import { MessagePackWriter } from '../../libs/store/src/message-pack-writer.js';
import { readMessagePack } from '../../libs/store/src/message-pack-reader.js';

export interface SentWrite {
  readonly name: string;
  readonly key: string;
  readonly args: readonly Buffer[];
}

/** The arguments of a commit script (commands/commit.lua): only this file of the tests knows their format. */
export interface SentCommit {
  readonly absent: string;
  readonly positionKey: string;
  readonly pointer: string;
  readonly space: string;
  readonly expected: string;
  /** In the order of execution. */
  readonly writes: readonly SentWrite[];
}

type Script = (keyCount: number, ...rest: (string | Buffer)[]) => Promise<unknown>;

const NAME = 'contador_commitBuffer';

export const commitScript = (redis: RedisClient): Script => (Reflect.get(redis, NAME) as Script).bind(redis);

/** Replaces a connection's commit script; returns the previous one. */
export function replaceCommit(redis: RedisClient, script: unknown): unknown {
  const before: unknown = Reflect.get(redis, NAME);
  Reflect.set(redis, NAME, script);
  return before;
}

/** Whether a member of a connection is its commit script. */
export const isCommitScript = (name: string | symbol): boolean => name === NAME;
export const isReadScript = (name: string | symbol): boolean => name === 'contador_readBuffer';

export function decodeCommit(keyCount: number, rest: readonly (string | Buffer)[]): SentCommit {
  const [absent = '', positionKey = '', pointer = ''] = rest.slice(0, keyCount).map(String);
  const [space = '', expected = '', packed = ''] = rest.slice(keyCount);
  const commands = readMessagePack(Buffer.from(packed)) as readonly (readonly Buffer[])[];
  const writes = commands.map(([name, key, ...args]) => ({ name: String(name), key: String(key), args }));
  return { absent, positionKey, pointer, space: String(space), expected: String(expected), writes };
}

export function sendCommit(redis: RedisClient, commit: SentCommit): Promise<unknown> {
  const { absent, positionKey, pointer, space, expected, writes } = commit;
  const writer = new MessagePackWriter().list(writes.length);
  for (const { name, key, args } of writes) {
    writer
      .list(2 + args.length)
      .value(name)
      .value(key);
    for (const arg of args) writer.value(arg);
  }
  return commitScript(redis)(3, absent, positionKey, pointer, space, expected, writer.take());
}
