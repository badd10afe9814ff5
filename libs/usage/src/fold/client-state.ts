import { slotStart } from '../interval.js';
import { UsageCell } from './cell.js';
import type { Close } from './close.js';
import { withLate } from './late.js';
import type { LateUsage } from './late.js';

/** Where a cell is kept: the UTC day (days since 1970) and the number of the cell within it (address.ts). */
export interface CellAddress {
  readonly day: number;
  readonly cell: number;
}

/**
 * What the fold knows of one client: the table of its dimension classes (text ↔ small number, in the order of
 * first appearance, so a replay numbers alike), its closes, and the cells in memory.
 */
export class ClientState {
  readonly classes: string[] = [];
  private readonly numbers = new Map<string, number>();
  readonly closes: Close[] = [];
  readonly days = new Map<number, Map<number, UsageCell>>();
  /** What came late, by the layer (the close) that it came after. */
  readonly late = new Map<number, LateUsage>();
  private readonly lateLayers = new Set<number>();
  /** The latest end of the first closes, by how many: they need not ascend. Epoch ms. */
  private readonly closedUntilMs: number[] = [];
  /** Classes and closes already in the store: what lies beyond is new. */
  durable = { classes: 0, closes: 0 };

  constructor(readonly clientId: string) {}

  /** Number of a class, by its key; a class that is new to the client gets the next one. */
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

  /** The cells of a day that are in memory. */
  day(day: number): Map<number, UsageCell> {
    const known = this.days.get(day);
    if (known) return known;
    const cells = new Map<number, UsageCell>();
    this.days.set(day, cells);
    return cells;
  }

  /**
   * Where a change to `slot` by the record at `offset` is written: 0 = the cell itself; k = in addition to it, in the
   * layer of the k-th close, because the slot lies before an end that was closed before that record. A function of the
   * journal alone, so a replay decides the same.
   */
  layerOf(slot: number, offset: number): number {
    let layer = this.closes.length;
    while (layer > 0 && (this.closes[layer - 1]?.offset ?? 0) >= offset) layer--;
    return slotStart(slot) < this.closedUntil(layer) ? layer : 0;
  }

  private closedUntil(layer: number): number {
    for (let at = this.closedUntilMs.length; at < layer; at++)
      this.closedUntilMs.push(
        Math.max(this.closedUntilMs[at - 1] ?? -Infinity, this.closes[at]?.toMs ?? -Infinity),
      );
    return this.closedUntilMs[layer - 1] ?? -Infinity;
  }

  noteLate(layer: number, slot: number, offset: number, appendedAtMs: number): void {
    this.late.set(layer, withLate(this.late.get(layer), slot, offset, appendedAtMs));
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
