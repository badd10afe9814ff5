import { UsageCell } from './cell.js';
import type { Close } from './close.js';

/** Where a cell is kept: the UTC day (days since 1970) and the field within it (address.ts). */
export interface CellAddress {
  readonly day: number;
  readonly field: string;
}

/**
 * What the fold knows of one client: the table of its dimension classes (text ↔ small number, in the order of
 * first appearance, so a replay numbers alike), its closes, and the cells in memory.
 */
export class ClientState {
  readonly classes: string[] = [];
  private readonly numbers = new Map<string, number>();
  readonly closes: Close[] = [];
  readonly days = new Map<number, Map<string, UsageCell>>();
  /** Classes and closes already in the store: what lies beyond is new. */
  durable = { classes: 0, closes: 0 };

  constructor(readonly clientId: string) {}

  classNumber(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.classes.push(key);
    this.numbers.set(key, this.classes.length - 1);
    return this.classes.length - 1;
  }

  classAt(number: number): string {
    const key = this.classes[number];
    if (key === undefined) throw new Error(`client ${this.clientId} has no dimension class ${number}`);
    return key;
  }

  cell({ day, field }: CellAddress): UsageCell | undefined {
    return this.days.get(day)?.get(field);
  }

  putCell({ day, field }: CellAddress, cell: UsageCell): void {
    const cells = this.days.get(day);
    if (cells) cells.set(field, cell);
    else this.days.set(day, new Map([[field, cell]]));
  }

  get isNew(): boolean {
    return this.durable.classes === 0 && this.durable.closes === 0;
  }

  get isDirty(): boolean {
    return this.classes.length > this.durable.classes || this.closes.length > this.durable.closes;
  }

  markDurable(): void {
    this.durable = { classes: this.classes.length, closes: this.closes.length };
  }
}
