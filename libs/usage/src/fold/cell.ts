import type { Vector } from '../measures/measures.js';
import { spanOf } from './span.js';
import type { Span } from './span.js';
import { addStored } from './stored-sums.js';
import { addSum } from './sum.js';
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
  /** Whether a slice that is not committed yet changes it. */
  isTouched = false;

  /** Adds (`sign` 1) or takes back (`sign` -1) what the record at `offset` contributes. */
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

  /** How many sums there are up to the last that is not 0: the others are not kept. */
  get length(): number {
    let end = this.sums.length;
    while (end > 0 && this.sums[end - 1] === 0) end--;
    return end;
  }

  /** As text: `offset,sum,sum,…`. */
  toString(): string {
    return [this.offset, ...this.sums.slice(0, this.length)].join(',');
  }

  /** Takes over what the store has: the bytes of its text. */
  load(stored: Span): this {
    this.sums = [];
    this.offset = this.durable = addStored(this.sums, stored);
    return this;
  }

  static parse(text: string): UsageCell {
    return new UsageCell().load(spanOf(text));
  }
}
