import type { RedisClient } from '#store';
import { decodeCommit, isCommitScript, sendCommit } from '../../support/sent-commit.js';
import type { SentCommit } from '../../support/sent-commit.js';

/** A connection over which commits go out otherwise than they were meant; all else is as it was. */
export function rewritingCommits(
  redis: RedisClient,
  rewrite: (commit: SentCommit) => Promise<SentCommit> | SentCommit,
): RedisClient {
  const commit = async (keyCount: number, ...rest: (string | Buffer)[]): Promise<unknown> =>
    sendCommit(redis, await rewrite(decodeCommit(keyCount, rest)));
  return new Proxy(redis, {
    get: (target, name): unknown => {
      if (isCommitScript(name)) return commit;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
