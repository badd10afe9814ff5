import type { Channel, LoadRow, StaffedRow } from '#usage';

/** Load and staffed time of one run of overflow by capacity, by slot, in ms. */
export interface SlotLoad {
  readonly slot: number;
  readonly load: Partial<Record<Channel, number>>;
  readonly staffed: number;
}

interface Cell {
  readonly load: Partial<Record<Channel, number>>;
  staffed: number;
}

export class CapacityMeter {
  private readonly cells: (Cell | undefined)[] = [];
  private readonly activities: ReadonlySet<string>;

  constructor(
    activities: readonly string[],
    private readonly firstSlot: number,
  ) {
    this.activities = new Set(activities);
  }

  /** Load of all teams counts. */
  addLoad({ slot, channel, loadMs }: LoadRow): void {
    const { load } = this.at(slot);
    load[channel] = (load[channel] ?? 0) + loadMs;
  }

  /** Shifts of the dedicated team only; the caller sees to it. */
  addStaffed({ slot, activity, staffedMs }: StaffedRow): void {
    if (this.activities.has(activity)) this.at(slot).staffed += staffedMs;
  }

  /** The slots that hold something, in order. */
  slots(): SlotLoad[] {
    return this.cells.flatMap((cell, index) =>
      cell === undefined ? [] : [{ slot: this.firstSlot + index, ...cell }],
    );
  }

  private at(slot: number): Cell {
    return (this.cells[slot - this.firstSlot] ??= { load: {}, staffed: 0 });
  }
}
