import type { RedisClient } from '#store';
import { decodeCommit, isCommitScript, isReadScript, sendCommit } from '../../support/sent-commit.js';
import type { SentCommit } from '../../support/sent-commit.js';

type Script = (keyCount: number, ...rest: (string | Buffer)[]) => Promise<unknown>;

/** A connection that changes commits; everything else is unchanged. */
export const rewritingCommits = (
  redis: RedisClient,
  rewrite: (commit: SentCommit) => Promise<SentCommit> | SentCommit,
): RedisClient =>
  withScript(redis, isCommitScript, async (keyCount, ...rest) =>
    sendCommit(redis, await rewrite(decodeCommit(keyCount, rest))),
  );

/** A connection that reads state without comparing it with the reader's own (commands/read.lua). */
export function readingAnyState(redis: RedisClient): RedisClient {
  const read = (Reflect.get(redis, 'contador_readBuffer') as Script).bind(redis);
  return withScript(redis, isReadScript, (keyCount, absent = '', pointer = '', ...rest) => {
    const [space = '', reads = ''] = rest.slice(keyCount - 2);
    return read(2, absent, pointer, space, reads);
  });
}

function withScript(
  redis: RedisClient,
  isIt: (name: string | symbol) => boolean,
  script: Script,
): RedisClient {
  return new Proxy(redis, {
    get: (target, name): unknown => {
      if (isIt(name)) return script;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
