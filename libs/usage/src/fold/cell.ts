import type { Vector } from '../measures/measures.js';
import { parseSum, plus } from './sum.js';
import type { Sum } from './sum.js';

/**
 * One usage cell: sums, and the offset of the last record that changed them. `durable` is that offset as it
 * stands in the store: a record at or below it is in the sums already, so that a slice which was written in
 * part (a torn append-only file) and is folded again adds nothing twice. -1 = never changed.
 */
export class UsageCell {
  offset = -1;
  private durable = -1;
  sums: Sum[] = [];

  /** Adds (`sign` 1) or takes back (`sign` -1) what the record at `offset` contributes. */
  change(offset: number, sign: 1 | -1, vector: Vector): void {
    if (offset <= this.durable) return;
    // made at once at its size: an array that grows takes room for 17
    if (this.sums.length < vector.length) this.sums = vector.map((_, index) => this.sums[index] ?? 0);
    for (let index = 0; index < vector.length; index++) {
      this.sums[index] = plus(this.sums[index] ?? 0, sign * (vector[index] ?? 0));
    }
    this.offset = offset;
  }

  /** As text: `offset,sum,sum,…`, trailing zeros left out. */
  toString(): string {
    let end = this.sums.length;
    while (end > 0 && this.sums[end - 1] === 0) end--;
    return end === 0 ? String(this.offset) : `${this.offset},${this.sums.slice(0, end).join(',')}`;
  }

  /** Takes over what the store has, as text. */
  load(text: string): this {
    const [durable = '-1', ...sums] = text.split(',');
    this.sums = sums.map(parseSum);
    this.offset = this.durable = Number(durable);
    return this;
  }

  static parse(text: string): UsageCell {
    return new UsageCell().load(text);
  }
}
