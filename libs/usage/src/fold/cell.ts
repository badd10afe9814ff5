import type { Vector } from '../measures/measures.js';
import { parseSpan } from './span.js';
import type { Span } from './span.js';
import { addStored } from './stored-sums.js';
import { addSum } from './sum.js';
import type { Sum } from './sum.js';

/**
 * One usage cell: sums, and the offset of the last record that changed them (-1: none). `durable` is that offset in
 * the store: a record at or below it is already in the sums, so that a slice that was partly written (a torn
 * append-only file) and is folded again adds nothing twice.
 */
export class UsageCell {
  offset = -1;
  private durable = -1;
  sums: Sum[] = [];
  /** Whether the current, uncommitted slice changes the cell. */
  isTouched = false;

  /** Adds (`sign` 1) or subtracts (`sign` -1) a contribution of the record at `offset`. */
  change(offset: number, sign: 1 | -1, vector: Vector): void {
    if (offset <= this.durable) return;
    this.offset = offset;
    const { sums } = this;
    if (sums.length === 0 && sign === 1) {
      this.sums = [...vector];
      return;
    }
    for (let index = 0; index < vector.length; index++) {
      const more = vector[index] ?? 0;
      if (more !== 0) sums[index] = addSum(sums[index] ?? 0, sign * more);
      else if (index >= sums.length) sums[index] = 0;
    }
  }

  /** Number of sums up to the last that is not 0; trailing zeros are not stored. */
  get length(): number {
    let end = this.sums.length;
    while (end > 0 && this.sums[end - 1] === 0) end--;
    return end;
  }

  /** The stored text: `offset,sum,sum,…`. */
  toString(): string {
    return [this.offset, ...this.sums.slice(0, this.length)].join(',');
  }

  /** Replaces the contents by the store's text, given as bytes. */
  load(stored: Span): this {
    this.sums = [];
    this.offset = this.durable = addStored(this.sums, stored);
    return this;
  }

  static parse(text: string): UsageCell {
    return new UsageCell().load(parseSpan(text));
  }
}
