import type { ClosingReport, ClosingRun } from '#store';

type CurrentProgress = Pick<ClosingReport, 'atMs' | 'due' | 'unbooked' | 'waiting'>;

/**
 * The current month end, or the last one. It begins when something has to be closed or booked after a time
 * without, and ends when only waiting closes are left. The next leader continues from the last report.
 */
export function continueRun(
  last: ClosingRun | undefined,
  { atMs, due, unbooked, waiting }: CurrentProgress,
  newlyBooked: number,
): ClosingRun | undefined {
  const isRunning = due + unbooked > waiting.size;
  const isOver = last === undefined || last.untilMs !== undefined;
  if (isOver && !isRunning && newlyBooked === 0) return last;
  const before = isOver ? { sinceMs: atMs, booked: 0 } : last;
  const run = { sinceMs: before.sinceMs, booked: before.booked + newlyBooked };
  return isRunning ? run : { ...run, untilMs: atMs };
}
