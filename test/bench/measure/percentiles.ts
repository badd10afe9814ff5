/** Half of what was measured, and 99 in a hundred, took so long or less. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** Of delays in ms; each record counts once. NaN of nothing. */
export function percentiles(
  delays: readonly { readonly delayMs: number; readonly records: number }[],
): Percentiles {
  const sorted = [...delays].sort((a, b) => a.delayMs - b.delayMs);
  const total = sorted.reduce((sum, { records }) => sum + records, 0);
  const at = (share: number): number => {
    let seen = 0;
    return sorted.find(({ records }) => (seen += records) >= share * total)?.delayMs ?? NaN;
  };
  return { p50: at(0.5), p99: at(0.99) };
}
