import type { Bug } from '../bug.js';
import { rewritingCommits } from '../commit-rewriter.js';
import type { SentCommit, SentWrite } from '../../../support/sent-commit.js';

/** Some writes are sent before all others. */
const first = (
  name: string,
  round: Bug['round'],
  isFirst: (write: SentWrite, commit: SentCommit) => boolean,
): Bug => ({
  name,
  round,
  faults: ['torn commit'],
  plant: () => {
    let times = 0;
    return {
      connection: (redis) =>
        rewritingCommits(redis, (commit) => {
          const early = commit.writes.filter((write) => isFirst(write, commit));
          const late = commit.writes.filter((write) => !early.includes(write));
          if (early.length > 0 && late.length > 0) times++;
          return { ...commit, writes: [...early, ...late] };
        }),
      times: () => times,
      remove: () => undefined,
    };
  },
});

export const idsBeforeValues = first(
  'ids written before values',
  'journal',
  // Includes the classes that they refer to: without them the rest could not be read.
  ({ name, key }) => name === 'HSET' && /:(ids|client|clients)(:|$)/.test(key),
);

export const positionBeforeValues = first(
  'position written before values',
  'journal',
  ({ key }, { positionKey }) => key === positionKey,
);

export const idsMovedTooEarly = first(
  'ids taken from their old place before the position identifies the new one',
  'journal',
  ({ name }) => name === 'HDEL',
);

export const ledgerHeadBeforeDocuments = first(
  'numbers written before the documents that bear them',
  'ledger',
  ({ key }, { positionKey }) => key === positionKey,
);
