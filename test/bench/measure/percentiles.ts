/** The times that 50 and 99 per cent of the measurements do not exceed. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

/** Percentiles of delays in ms; each record counts once. NaN for no delays. */
export function percentiles(
  delays: readonly { readonly delayMs: number; readonly records: number }[],
): Percentiles {
  const sorted = [...delays].sort((a, b) => a.delayMs - b.delayMs);
  const total = sorted.reduce((sum, { records }) => sum + records, 0);
  const percentile = (share: number): number => {
    let seen = 0;
    return sorted.find(({ records }) => (seen += records) >= share * total)?.delayMs ?? NaN;
  };
  return { p50: percentile(0.5), p99: percentile(0.99) };
}
