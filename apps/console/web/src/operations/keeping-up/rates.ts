import type { IngestReport } from './use-ingest';

export interface Rate {
  /** Epoch seconds. */
  readonly at: number;
  /** null: nobody has looked for a while, such as while the connection was lost. */
  readonly perSecond: number | null;
}

/** Over less time than this a rate is mostly chance. */
const LEAST_S = 1.5;
/** Over more it would say nothing of any moment. */
const MOST_S = 20;

/** Records folded per second, between reports that follow each other. */
export function ratesOf(reports: readonly IngestReport[]): Rate[] {
  const rates: Rate[] = [];
  let before: { at: number; received: number } | undefined;
  for (const { at: told, totals } of reports) {
    const [at, { received }] = [Date.parse(told) / 1000, totals.counters];
    if (before && at - before.at < LEAST_S) continue;
    // A rebuild counts from the beginning: no rate then
    if (before && received >= before.received)
      rates.push({
        at,
        perSecond: at - before.at > MOST_S ? null : (received - before.received) / (at - before.at),
      });
    before = { at, received };
  }
  return rates;
}
