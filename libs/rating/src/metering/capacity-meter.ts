import type { Channel, LoadRow, StaffedRow } from '#usage';

/** Load and staffed time of one slot, in ms, of a run of overflow by capacity. */
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

  /** Load of every team counts. */
  addLoad({ slot, channel, loadMs }: LoadRow): void {
    const { load } = this.cell(slot);
    load[channel] = (load[channel] ?? 0) + loadMs;
  }

  /** The caller must pass only shifts of the dedicated team. */
  addStaffed({ slot, activity, staffedMs }: StaffedRow): void {
    if (this.activities.has(activity)) this.cell(slot).staffed += staffedMs;
  }

  /** The slots that have load or staffed time, in order. */
  slots(): SlotLoad[] {
    return this.cells.flatMap((cell, index) =>
      cell === undefined ? [] : [{ slot: this.firstSlot + index, ...cell }],
    );
  }

  private cell(slot: number): Cell {
    return (this.cells[slot - this.firstSlot] ??= { load: {}, staffed: 0 });
  }
}
