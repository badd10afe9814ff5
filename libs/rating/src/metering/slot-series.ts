import { RunningSum } from './running-sum.js';

/** Sums by 15-minute slot, for graduated tiers, which depend on time order. */
export class SlotSeries {
  private readonly sums: (RunningSum | undefined)[] = [];

  constructor(private readonly firstSlot: number) {}

  add(slot: number, value: number): void {
    const index = slot - this.firstSlot;
    const sum = (this.sums[index] ??= new RunningSum());
    sum.add(value);
  }

  /** The slots that have a sum, in order. */
  entries(): { readonly slot: number; readonly value: bigint }[] {
    return this.sums.flatMap((sum, index) =>
      sum === undefined ? [] : [{ slot: this.firstSlot + index, value: sum.value }],
    );
  }
}
