import { slotStart } from '../interval.js';
import { UsageCell } from './cell.js';
import type { Close } from './close.js';
import { CloseLog } from './close-log.js';
import { mergeLateUsage } from './late.js';
import type { LateUsage } from './late.js';

/** A cell's UTC day (days since 1970) and its number within the day (address.ts). */
export interface CellAddress {
  readonly day: number;
  readonly cell: number;
}

/**
 * The fold's state of one client: the table of its dimension classes (key ↔ small number, in order of first appearance,
 * so that a replay assigns the same numbers), its closes, and the cells in memory.
 */
export class ClientState {
  readonly classes: string[] = [];
  private readonly numbers = new Map<string, number>();
  readonly closeLog = new CloseLog();
  readonly days = new Map<number, Map<number, UsageCell>>();
  /** Late usage by layer, which is the number of the close that it came after. */
  readonly late = new Map<number, LateUsage>();
  private readonly lateLayers = new Set<number>();
  /** Numbers of classes and closes in the store; later ones are new. */
  durable = { classes: 0, closes: 0 };

  constructor(readonly clientId: string) {}

  get closes(): readonly Close[] {
    return this.closeLog.all;
  }

  /** The number of a class key; a new class gets the next number. */
  classNumber(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.classes.push(key);
    this.numbers.set(key, this.classes.length - 1);
    return this.classes.length - 1;
  }

  classKey(number: number): string {
    const key = this.classes[number];
    if (key === undefined) throw new Error(`client ${this.clientId} has no dimension class ${number}`);
    return key;
  }

  /** The cells of a day that are in memory; creates the map if there is none. */
  day(day: number): Map<number, UsageCell> {
    const known = this.days.get(day);
    if (known) return known;
    const cells = new Map<number, UsageCell>();
    this.days.set(day, cells);
    return cells;
  }

  /**
   * The layer that a change to `slot` by the record at `offset` is written to: 0 is the cell itself; k is a separate
   * cell in the layer of the k-th close, because an earlier close has frozen the slot. Depends only on the journal, so
   * a replay returns the same.
   */
  layer(slot: number, offset: number): number {
    const layer = this.closeLog.countEarlier(offset);
    return slotStart(slot) < this.closeLog.latestEndMs(layer) ? layer : 0;
  }

  noteLate(layer: number, slot: number, offset: number, appendedAtMs: number): void {
    const change = { firstSlot: slot, firstOffset: offset, firstAppendedAtMs: appendedAtMs };
    this.late.set(layer, mergeLateUsage(this.late.get(layer), change));
    this.lateLayers.add(layer);
  }

  /** Layers whose late changes are not in the store yet. */
  get newLate(): readonly number[] {
    return [...this.lateLayers];
  }

  get isNew(): boolean {
    return this.durable.classes === 0 && this.durable.closes === 0;
  }

  get isDirty(): boolean {
    const { classes, closes } = this.durable;
    return this.classes.length > classes || this.closes.length > closes || this.lateLayers.size > 0;
  }

  markDurable(): void {
    this.durable = { classes: this.classes.length, closes: this.closes.length };
    this.lateLayers.clear();
  }
}
