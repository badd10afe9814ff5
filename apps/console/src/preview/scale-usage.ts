import { cellOf, rowOf } from '#usage';
import type { UsageRow } from '#usage';

/** A factor of at least 1, as whole numbers: `whole` / `part`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * Usage times the inverse of a share, in the slots where it was. Every measure is rounded on its running sum, per
 * dimension, so that a thousand rows of one contact are scaled to a thousand times the factor, not to a thousand
 * roundings.
 */
export function* scaleUsage(usage: Iterable<UsageRow>, share: Share): Generator<UsageRow> {
  const sums = new Map<string, { readonly was: bigint[]; readonly is: bigint[] }>();
  for (const row of usage) {
    const { slot, dimensions, vector } = cellOf(row);
    const key = JSON.stringify(dimensions);
    const sum = sums.get(key) ?? { was: [], is: [] };
    sums.set(key, sum);
    const scaled = vector.map((value, index) => {
      const was = (sum.was[index] ?? 0n) + BigInt(value);
      const is = scale(was, share);
      const step = is - (sum.is[index] ?? 0n);
      [sum.was[index], sum.is[index]] = [was, is];
      return Number(step);
    });
    if (scaled.some((value) => value !== 0)) yield rowOf(slot, dimensions, scaled);
  }
}

const scale = (value: bigint, { part, whole }: Share): bigint => (value * BigInt(whole)) / BigInt(part);
