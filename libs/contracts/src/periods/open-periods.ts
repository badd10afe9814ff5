import type { TimeRange } from '#usage';
import { buildSchedule } from '../schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';
import type { Period } from './period.js';
import { listPeriods } from './periods.js';
import { nextPeriod } from './next-period.js';

type Versions = readonly ContractVersion[];

/**
 * The periods of one client that are not closed, in order: those after the end of the last closed one, or all.
 * Closed periods keep their bounds, so where a backdated version with another zone or calendar has a period that spans
 * that end, the change takes effect at that end.
 * @param sinceMs periods that end by then are left out; a far instant is reached without iterating up to it
 */
export function* openPeriods(
  versions: Versions,
  closedUntilMs: number | undefined,
  sinceMs = -Infinity,
): Generator<Period, undefined> {
  let endMs = closedUntilMs ?? -Infinity;
  for (
    let next = periodAfterIrregularEnd(versions, endMs);
    next !== undefined;
    next = periodAfterIrregularEnd(versions, endMs)
  ) {
    if (next.toMs > sinceMs) yield next;
    endMs = next.toMs;
  }
  for (const period of listPeriods(versions, Math.max(endMs, sinceMs)))
    if (period.fromMs >= endMs) yield period;
  return undefined;
}

/** All periods of a client in order: the closed ones unchanged, then the open ones. */
export function* clientPeriods(
  versions: Versions,
  closed: readonly Period[],
  sinceMs: number,
): Generator<Period, undefined> {
  yield* closed.filter(({ toMs }) => toMs > sinceMs);
  yield* openPeriods(versions, closed.at(-1)?.toMs, sinceMs);
  return undefined;
}

/** The zone of a closed or closable period with these bounds; undefined if no contract is in force in it. */
export const zoneOfPeriod = (versions: Versions, { fromMs, toMs }: TimeRange): string | undefined => {
  const period = openPeriods(versions, fromMs).next().value;
  return period !== undefined && period.fromMs < toMs ? period.zone : undefined;
};

/** The period that follows an end in the middle of a regular period; undefined if the end is regular. */
function periodAfterIrregularEnd(versions: Versions, endMs: number): Period | undefined {
  const regular = listPeriods(versions, endMs).next().value;
  if (regular === undefined || regular.fromMs >= endMs) return undefined;
  const next = nextPeriod(buildSchedule(versions), { toMs: endMs }, endMs);
  if (next === undefined) return undefined;
  const { fromMs, zone, terms } = next;
  return { fromMs, toMs: Math.min(next.toMs, currencyChange(versions, terms.currency, endMs)), zone };
}

/** The start of the next currency change, else Infinity: a period ends where the currency changes. */
const currencyChange = (versions: Versions, currency: string, afterMs: number): number =>
  buildSchedule(versions).find(
    ({ fromMs, terms }) => fromMs > afterMs && terms !== undefined && terms.currency !== currency,
  )?.fromMs ?? Infinity;
