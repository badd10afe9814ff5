import { counterScope } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { Keyspace } from '#store';
import { LedgerFolder } from '../../../../apps/billing/src/ledger/ledger-folder.js';
import type { Bug } from '../bug.js';
import { replaceMethod } from '../bug.js';
import { PATTERN } from '../ledger-round.js';

type Numbered = readonly { readonly document: IssuedDocument }[];

/** Takes the numbers first, and appends their documents afterwards: a crash in between leaves a gap. */
export const numberBeforeTheAppend: Bug = {
  name: 'a number taken before the append',
  round: 'ledger',
  faults: ['publication broken before it'],
  plant: () => {
    let take: (field: string, number: number) => Promise<unknown> = () => Promise.resolve();
    const publish = replaceMethod(
      LedgerFolder.prototype,
      'publish',
      async (_folder, original, count, args) => {
        const last = (args[1] as Numbered).at(-1)?.document;
        if (last) {
          const scope = counterScope(PATTERN, Number(last.issuedAt.slice(0, 4)));
          await take(`number:${scope}`, Number(/\d+$/.exec(last.number)?.[0]));
        }
        return Promise.resolve(original(...args)).catch((error: unknown) => {
          if (last) count();
          throw error;
        });
      },
    );
    return {
      ...publish,
      connection: (redis, prefix) => {
        take = (field, number) => redis.hset(new Keyspace(prefix, 'drafts').position(0), field, number);
        return redis;
      },
    };
  },
};
