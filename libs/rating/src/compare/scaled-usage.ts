import { cellOf, rowOf } from '#usage';
import type { UsageRow } from '#usage';
import type { Factor } from './factor.js';

/**
 * Usage times a factor, in units 10^decimals times as fine (see `inFinerUnits`), so that measures stay whole: contacts
 * and load times the factor, while the team's hours stay as they are.
 */
export function* scaledUsage(usage: Iterable<UsageRow>, { digits, decimals }: Factor): Generator<UsageRow> {
  for (const row of usage) yield* times(row, row.kind === 'staffed' ? 10 ** decimals : digits);
}

/** A row times a whole number; in several rows where one could not hold it exactly. */
function* times(row: UsageRow, factor: number): Generator<UsageRow> {
  const { slot, dimensions, vector } = cellOf(row);
  const most = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, ...vector));
  for (let left = factor; left > 0; left -= most) {
    const share = Math.min(left, most);
    yield rowOf(
      slot,
      dimensions,
      vector.map((value) => value * share),
    );
  }
}
