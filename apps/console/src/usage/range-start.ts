import { segments } from '#contracts';
import type { ContractVersion, Bucket } from '#contracts';
import { toSlot } from '#usage';

/**
 * The first slot of the range that a slot belongs to. Usage within a range can be summed before it is evaluated: it is
 * in one bucket and under one contract, which decides which calls are short.
 */
export function createRangeStart(
  findBucket: (slot: number) => Bucket,
  versions: readonly ContractVersion[],
): (slot: number) => number {
  const known = new Map<number, number>();
  return (slot) => known.get(slot) ?? remember(slot);

  function remember(slot: number): number {
    let found = slot;
    for (const part of segments(versions, findBucket(slot))) {
      const [first, end] = [toSlot(part.fromMs), toSlot(part.toMs)];
      for (let own = first; own < end; own++) known.set(own, first);
      if (slot >= first && slot < end) found = first;
    }
    return found;
  }
}
