import { toCell, toRow } from '#usage';
import type { UsageRow } from '#usage';

/** A factor of at least 1, as whole numbers: `whole` / `part`. */
export interface Share {
  readonly part: number;
  readonly whole: number;
}

/**
 * Usage times the inverse of a share, in its original slots. Every measure is rounded on its running sum, per
 * dimension, so that a thousand rows of one contact are scaled to a thousand times the factor, not to a thousand
 * roundings.
 */
export function* extrapolateUsage(usage: Iterable<UsageRow>, share: Share): Generator<UsageRow> {
  const sums = new Map<string, { readonly before: bigint[]; readonly after: bigint[] }>();
  for (const row of usage) {
    const { slot, dimensions, vector } = toCell(row);
    const key = JSON.stringify(dimensions);
    const sum = sums.get(key) ?? { before: [], after: [] };
    sums.set(key, sum);
    const scaled = vector.map((value, index) => {
      const before = (sum.before[index] ?? 0n) + BigInt(value);
      const after = scale(before, share);
      const step = after - (sum.after[index] ?? 0n);
      [sum.before[index], sum.after[index]] = [before, after];
      return Number(step);
    });
    if (scaled.some((value) => value !== 0)) yield toRow(slot, dimensions, scaled);
  }
}

const scale = (value: bigint, { part, whole }: Share): bigint => (value * BigInt(whole)) / BigInt(part);
