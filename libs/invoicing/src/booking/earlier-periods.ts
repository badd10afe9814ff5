import { openPeriods } from '#contracts';
import type { ContractVersion, Period } from '#contracts';

export type Bounds = Pick<Period, 'fromMs' | 'toMs'>;

/**
 * The periods of a client before an instant that something may be due for: those that have been closed or invoiced
 * keep their bounds, and where a backdated version draws periods that none of them covers, these follow.
 */
export function earlierPeriods(
  known: readonly Bounds[],
  versions: readonly ContractVersion[],
  beforeMs: number,
): Bounds[] {
  const periods = new Map(known.map(({ fromMs, toMs }) => [`${fromMs} ${toMs}`, { fromMs, toMs }]));
  let closedUntilMs: number | undefined;
  for (const next of [...periods.values(), { fromMs: beforeMs, toMs: beforeMs }].sort(inTime)) {
    for (const { fromMs, toMs } of openPeriods(versions, closedUntilMs)) {
      if (fromMs >= next.fromMs) break;
      const missed = { fromMs, toMs: Math.min(toMs, next.fromMs) };
      periods.set(`${missed.fromMs} ${missed.toMs}`, missed);
    }
    closedUntilMs = next.toMs;
  }
  return [...periods.values()].sort(inTime);
}

const inTime = (a: Bounds, b: Bounds): number => a.fromMs - b.fromMs;
