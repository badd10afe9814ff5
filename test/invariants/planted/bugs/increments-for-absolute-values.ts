import { UsageCell } from '#usage';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Adds to the stored value, as HINCRBY would, whether the value includes the record or not. */
export const incrementsForAbsoluteValues: Bug = {
  name: 'increments for absolute values',
  round: 'journal',
  faults: ['torn commit'],
  plant: () =>
    replaceMethod(UsageCell.prototype, 'change', (cell, change, count, [offset, ...rest]) => {
      if (Number(offset) <= Number(Reflect.get(cell, 'durable'))) count();
      Object.assign(cell, { durable: -1 });
      return change(offset, ...rest);
    }),
};
