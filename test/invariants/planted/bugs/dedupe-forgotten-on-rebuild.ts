import { JournalStore } from '#store';
import type { PartitionState } from '#store';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Folds again from the start without looking ids up: events that were published twice count twice. */
export const dedupeForgottenOnRebuild: Bug = {
  name: 'dedupe forgotten when the journal is folded again',
  round: 'journal',
  faults: ['Redis emptied'],
  plant: () => {
    const folded = new Set<number>();
    const rebuilt = new Set<number>();
    return replaceMethod(JournalStore.prototype, 'readSlice', async (_store, original, count, args) => {
      const { partition, position } = args[0] as PartitionState;
      if (position !== undefined) folded.add(partition);
      else if (folded.has(partition)) rebuilt.add(partition);
      const found = (await original(...args)) as Map<string, unknown>;
      if (!rebuilt.has(partition) || found.size === 0) return found;
      count();
      return new Map();
    });
  },
};
