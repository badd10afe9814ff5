import type { UsageRow } from '../measures/usage-row.js';
import { cellNumber, toCoordinates } from './address.js';
import { rowsOfCell } from './cell-class.js';
import type { DimensionsOfClass } from './cell-class.js';
import type { Sum } from './sum.js';

/** Turns the cells of a client-day into rows; the layers of a cell are added up. */
export class DayRows {
  private readonly cells = new Map<number, Sum[]>();

  constructor(
    private readonly getDimensions: DimensionsOfClass,
    private readonly day: number,
  ) {}

  /** The mutable sums of a cell, to add to; all layers share them. */
  sums(slot: number, classNumber: number, atLeast: number): Sum[] {
    const cell = cellNumber(slot, classNumber, atLeast, 0);
    let sums = this.cells.get(cell);
    if (!sums) this.cells.set(cell, (sums = []));
    return sums;
  }

  /** The rows of cells that are not all zero, by ascending slot. */
  rows(): UsageRow[] {
    const rows: UsageRow[] = [];
    for (const [cell, sums] of this.cells) {
      const { slot, classNumber, atLeast } = toCoordinates({ day: this.day, cell });
      rows.push(...rowsOfCell(slot, this.getDimensions(classNumber, atLeast), sums));
    }
    return rows.sort((a, b) => a.slot - b.slot);
  }
}
