import type { Slice, SliceResult, StartPosition } from '#kafka';
import type { PartitionState } from '#store';
import { JournalFolder } from '#journal';
import { replaceMethod } from '../bug.js';
import type { Bug } from '../bug.js';

/** Continues from the consumer group's offset, and ignores the position in the store. */
export const offsetInKafka: Bug = {
  name: 'offset kept in Kafka rather than in the store',
  round: 'journal',
  faults: ['last writes lost'],
  plant: () => {
    const committed = new Map<number, number>();
    const fold = replaceMethod(JournalFolder.prototype, 'fold', async (folder, original, _count, args) => {
      const slice = args[0] as Slice;
      const states = Reflect.get(folder, 'states') as ReadonlyMap<number, PartitionState>;
      const position = states.get(slice.partition)?.position ?? slice.position;
      const result = (await original({ ...slice, position })) as SliceResult;
      committed.set(slice.partition, result.position);
      return result;
    });
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
