import { percentiles } from '../measure/percentiles.js';
import type { Percentiles } from '../measure/percentiles.js';
import type { Delay } from './live-traffic.js';
import type { Closed, Sample } from './month-end.js';

/** One month end, and live traffic before and during it. Instants in ms since all periods became closable. */
export interface MonthEndRun {
  readonly ms: number;
  readonly markersPerSecond: number;
  readonly documentsPerSecond: number;
  /** By process, from the moment when the periods became closable. */
  readonly cpuMs: Readonly<Record<string, number>>;
  readonly before: Percentiles;
  readonly during: Percentiles;
  readonly progress: readonly Sample[];
  /** Second by second. */
  readonly live: readonly (Percentiles & { readonly ms: number })[];
}

const PLOTTED_BEFORE_MS = 10_000;

export function monthEndRun({ dueAtMs, samples, cpuMs }: Closed, delays: readonly Delay[]): MonthEndRun {
  const last = samples.at(-1);
  if (!last) throw new RangeError('nothing was measured');
  const { ms, issued } = last;
  const closedMs = samples.find(({ closed }) => closed >= issued)?.ms ?? NaN;
  const within = (fromMs: number, toMs: number): Percentiles =>
    percentiles(delays.filter(({ atMs }) => atMs >= dueAtMs + fromMs && atMs < dueAtMs + toMs));
  const seconds = Array.from(
    { length: Math.ceil((ms + PLOTTED_BEFORE_MS) / 1_000) },
    (_, index) => index * 1_000 - PLOTTED_BEFORE_MS,
  );
  return {
    ms,
    markersPerSecond: (1_000 * issued) / closedMs,
    documentsPerSecond: (1_000 * issued) / ms,
    cpuMs,
    before: within(-Infinity, 0),
    during: within(0, ms),
    progress: samples,
    live: seconds.map((from) => ({ ms: from, ...within(from, from + 1_000) })),
  };
}
