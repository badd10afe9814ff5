import type { ClosingReport, ClosingRun } from '#store';
import { isoInstant } from '#usage';
import type { ClosingDto, ClosingRunDto } from './closing.dto.js';
import { INACTIVE_AFTER_MS } from './inactive-after.js';

/** Billing's last report on closing, as the console returns it. */
export function closingProgress(report: ClosingReport | undefined, nowMs: number): ClosingDto {
  if (!report) return { due: 0, published: 0, unbooked: 0, drafted: 0, waiting: [] };
  const { atMs, due, published, unbooked, drafted, waiting, run } = report;
  return {
    ...{ at: isoInstant(atMs), due, published, unbooked, drafted },
    ...(nowMs - atMs > INACTIVE_AFTER_MS && { isSilent: true }),
    waiting: [...waiting]
      .sort(([, a], [, b]) => a.sinceMs - b.sinceMs)
      .map(([clientId, { reason, cause, sinceMs }]) => ({
        ...{ clientId, reason, since: isoInstant(sinceMs) },
        ...(cause && { cause }),
      })),
    ...(run && { run: runProgress(run, report) }),
  };
}

/** A run's progress, estimated from its pace so far and without closes that wait for an intervention. */
function runProgress(
  { sinceMs, untilMs, booked }: ClosingRun,
  { atMs, due, unbooked, waiting }: ClosingReport,
): ClosingRunDto {
  const perSecond = (1_000 * booked) / ((untilMs ?? atMs) - sinceMs);
  const left = due + unbooked - waiting.size;
  return {
    since: isoInstant(sinceMs),
    ...(untilMs !== undefined && { until: isoInstant(untilMs) }),
    ...{ booked, total: booked + due + unbooked },
    ...(Number.isFinite(perSecond) && { bookedPerSecond: Math.round(perSecond * 10) / 10 }),
    ...(untilMs === undefined && perSecond > 0 && { secondsLeft: Math.ceil(left / perSecond) }),
  };
}
