import { openPeriods } from '#contracts';
import type { ContractVersion } from '#contracts';
import type { TimeRange } from '#usage';

/**
 * The periods of a client before an instant that may have amounts to book, in time order. Periods that have been closed
 * or invoiced keep their bounds; periods of a backdated version are added where none of those covers them.
 */
export function earlierPeriods(
  known: readonly TimeRange[],
  versions: readonly ContractVersion[],
  beforeMs: number,
): TimeRange[] {
  const periods = new Map(known.map(({ fromMs, toMs }) => [`${fromMs} ${toMs}`, { fromMs, toMs }]));
  let closedUntilMs: number | undefined;
  for (const next of [...periods.values(), { fromMs: beforeMs, toMs: beforeMs }].sort(byStart)) {
    for (const { fromMs, toMs } of openPeriods(versions, closedUntilMs)) {
      if (fromMs >= next.fromMs) break;
      const missed = { fromMs, toMs: Math.min(toMs, next.fromMs) };
      periods.set(`${missed.fromMs} ${missed.toMs}`, missed);
    }
    closedUntilMs = Math.max(closedUntilMs ?? -Infinity, next.toMs);
  }
  return [...periods.values()].sort(byStart);
}

const byStart = (a: TimeRange, b: TimeRange): number => a.fromMs - b.fromMs;
