import { toCell, toRow } from '#usage';
import type { UsageRow } from '#usage';
import type { Factor } from './factor.js';

/**
 * Multiplies contacts and load by a factor; the team's hours stay as they are. The result is in units 10^decimals times
 * finer (see `inFinerUnits`), so that measures stay integers.
 */
export function scaledUsage(usage: Iterable<UsageRow>, { digits, decimals }: Factor): UsageRow[] {
  const scaled: UsageRow[] = [];
  for (const row of usage) addTimes(scaled, row, row.kind === 'staffed' ? 10 ** decimals : digits);
  return scaled;
}

/** Adds a row times an integer; as several rows if one could not hold the product exactly. */
function addTimes(rows: UsageRow[], row: UsageRow, factor: number): void {
  if (row.kind === 'contact') {
    const { slot, dimensions, vector } = toCell(row);
    for (const share of splitFactor(factor, Math.max(...vector)))
      rows.push(
        toRow(
          slot,
          dimensions,
          vector.map((value) => value * share),
        ),
      );
  } else if (row.kind === 'load') {
    for (const share of splitFactor(factor, row.loadMs)) rows.push({ ...row, loadMs: row.loadMs * share });
  } else {
    for (const share of splitFactor(factor, row.staffedMs))
      rows.push({ ...row, staffedMs: row.staffedMs * share });
  }
}

/** Splits an integer factor into summands by which `value` can be multiplied within the safe integers. */
function splitFactor(factor: number, value: number): number[] {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, value));
  if (factor <= most) return factor > 0 ? [factor] : [];
  const shares = [];
  for (let left = factor; left > 0; left -= most) shares.push(Math.min(left, most));
  return shares;
}
