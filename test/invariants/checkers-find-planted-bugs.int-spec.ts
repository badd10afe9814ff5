import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectRedis } from '#store';
import type { RedisClient } from '#store';
import { sharedServices } from '../support/shared-services.js';
import type { Bug } from './planted/bug.js';
import { BUGS } from './planted/bugs/index.js';
import { playJournalRound } from './planted/journal-round.js';
import { playLedgerRound } from './planted/ledger-round.js';

const ROUNDS = { journal: playJournalRound, ledger: playLedgerRound };
const SEED = 1;

describe('a planted mistake is found by the promise that it breaks', () => {
  let redis: RedisClient;
  const { redisUrl, prefix } = sharedServices();
  beforeAll(() => {
    redis = connectRedis(redisUrl, () => undefined);
  });
  afterAll(() => redis.quit());

  const toPrefix = (name: string): string => `${prefix}${name.replace(/\W+/g, '-')}.`;

  /** The result of each round without a mistake, played once for all bugs of that round. */
  const clean = new Map<string, Promise<string | undefined>>();
  function playClean({ round, faults }: Bug): Promise<string | undefined> {
    const name = [round, ...faults].join(' ');
    const played = clean.get(name) ?? ROUNDS[round](redis, toPrefix(name), SEED, { faults });
    clean.set(name, played);
    return played;
  }

  it.each(BUGS)('$name', async (bug) => {
    expect(await playClean(bug)).toBeUndefined();
    const planted = bug.plant();
    const { round, faults, name } = bug;
    const difference = await ROUNDS[round](redis, toPrefix(name), SEED, { faults, planted });
    expect(planted.times()).toBeGreaterThan(0);
    expect(difference).toEqual(expect.any(String));
  });
});
