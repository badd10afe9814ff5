import type { ClosingReport, ClosingRun } from '#store';

type Standing = Pick<ClosingReport, 'atMs' | 'due' | 'unbooked' | 'waiting'>;

/**
 * The month end that goes on, or the last one. It begins when something is to be closed or booked after nothing was,
 * and is over when only closes are left that wait for somebody. Whoever leads next goes on from what was said last.
 */
export function runAfter(
  last: ClosingRun | undefined,
  { atMs, due, unbooked, waiting }: Standing,
  newlyBooked: number,
): ClosingRun | undefined {
  const goesOn = due + unbooked > waiting.size;
  const isOver = last === undefined || last.untilMs !== undefined;
  if (isOver && !goesOn && newlyBooked === 0) return last;
  const before = isOver ? { sinceMs: atMs, booked: 0 } : last;
  const run = { sinceMs: before.sinceMs, booked: before.booked + newlyBooked };
  return goesOn ? run : { ...run, untilMs: atMs };
}
