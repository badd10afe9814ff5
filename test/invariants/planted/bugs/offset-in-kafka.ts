import type { SliceResult, StartPosition } from '#kafka';
import { JournalFolder } from '#journal';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Goes on where the consumer group had got to, whatever the store says of itself. */
export const offsetInKafka: Bug = {
  name: 'offset kept in Kafka rather than in the store',
  round: 'journal',
  faults: ['last writes lost'],
  plant: () => {
    const committed = new Map<number, number>();
    const fold = replaceMethod(
      JournalFolder.prototype,
      'fold',
      async (_folder, original, _count, [slice]) => {
        const result = (await original(slice)) as SliceResult;
        committed.set((slice as { partition: number }).partition, result.position);
        return result;
      },
    );
    const position = replaceMethod(
      JournalFolder.prototype,
      'position',
      async (_folder, original, count, [partition]) => {
        const stored = (await original(partition)) as StartPosition | undefined;
        const offset = committed.get(Number(partition));
        if (offset === undefined) return stored;
        if (offset !== stored?.offset) count();
        return { offset };
      },
    );
    return {
      times: position.times,
      remove: () => {
        fold.remove();
        position.remove();
      },
    };
  },
};
