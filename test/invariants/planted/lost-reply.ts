import type { RedisClient } from '#store';
import { commitScript, replaceCommit } from '../../support/sent-commit.js';

/** The next commit takes effect, but its sender gets no reply. */
export function loseNextReply(redis: RedisClient): void {
  const send = commitScript(redis);
  const whole = replaceCommit(redis, async (...sent: Parameters<typeof send>) => {
    replaceCommit(redis, whole);
    await send(...sent);
    throw new Error('the connection broke after the commit');
  });
}
