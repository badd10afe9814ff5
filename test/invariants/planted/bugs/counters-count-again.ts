import { Counters } from '#usage';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Counts every record that it reads, also one that was counted before a commit was torn. */
export const countersCountAgain: Bug = {
  name: 'counters without an offset of their own',
  round: 'journal',
  faults: ['torn commit'],
  plant: () =>
    replaceMethod(Counters.prototype, 'count', (counters, original, count, [offset, ...rest]) => {
      if (Number(offset) <= counters.durable) count();
      Object.assign(counters, { durable: -1 });
      return original(offset, ...rest);
    }),
};
