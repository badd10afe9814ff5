import { SliceFold } from '#usage';
import type { FoldItem } from '#usage';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Freezes a close at the end of its slice, including usage after the marker. */
export const snapshotAtTheSlicesEnd: Bug = {
  name: 'snapshot at the wrong position',
  round: 'journal',
  faults: [],
  plant: () =>
    replaceMethod(SliceFold.prototype, 'run', (_fold, run, count, [items]) => {
      const all = items as readonly FoldItem[];
      const closes = all.filter(({ content }) => content.kind === 'close');
      if (closes.length === 0) return run(all);
      const others = all.filter(({ content }) => content.kind !== 'close');
      if (all.at(-1)?.content.kind !== 'close') count();
      return run([...others, ...closes]);
    }),
};
