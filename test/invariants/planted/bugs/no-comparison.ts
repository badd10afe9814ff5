import type { Bug } from '../bug.js';
import { readingAnyState, rewritingCommits } from '../commit-rewriter.js';

/** Writes without comparing the state of the store: an outdated writer overwrites new sums with old ones. */
export const noComparison: Bug = {
  name: 'a commit that does not compare',
  round: 'journal',
  faults: ['stale writer'],
  plant: () => {
    let times = 0;
    return {
      connection: (redis) =>
        rewritingCommits(readingAnyState(redis), async (commit) => {
          const fields = await redis.hmget(commit.positionKey, 'offset', 'commit');
          const stored = fields.map((text) => text ?? '').join(' ');
          if (stored !== commit.expected) times++;
          return { ...commit, expected: stored };
        }),
      times: () => times,
      remove: () => undefined,
    };
  },
};
