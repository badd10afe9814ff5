import type { IngestReport } from '../activity/use-ingest';

export interface Rate {
  /** Epoch seconds. */
  readonly at: number;
  /** null after a gap between reports, such as while the connection was lost. */
  readonly perSecond: number | null;
}

/** Over a shorter interval, a rate is mostly chance. */
const MIN_INTERVAL_S = 1.5;
/** Over a longer interval, a rate describes no moment in it. */
const MAX_INTERVAL_S = 20;

/** Records folded per second, between reports that follow each other. */
export function computeRates(reports: readonly IngestReport[]): Rate[] {
  const rates: Rate[] = [];
  let before: { at: number; received: number } | undefined;
  for (const { at: reportedAt, totals } of reports) {
    const [at, { received }] = [Date.parse(reportedAt) / 1000, totals.counters];
    if (before && at - before.at < MIN_INTERVAL_S) continue;
    // A rebuild restarts the counters: no rate then
    if (before && received >= before.received)
      rates.push({
        at,
        perSecond: at - before.at > MAX_INTERVAL_S ? null : (received - before.received) / (at - before.at),
      });
    before = { at, received };
  }
  return rates;
}
