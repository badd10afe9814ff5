import { buildSchedule } from '../schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';
import type { Period } from './period.js';
import { nextPeriod } from './next-period.js';

/**
 * The periods of one client's validated versions in order, from the one that contains an instant (or else the first
 * after it) onwards. Endless, unless the contract has ended or its table has no further start.
 */
export function* listPeriods(
  versions: readonly ContractVersion[],
  sinceMs: number,
): Generator<Period, undefined> {
  const schedule = buildSchedule(versions);
  let period = nextPeriod(schedule, undefined, sinceMs);
  while (period !== undefined && period.toMs <= sinceMs) period = nextPeriod(schedule, period, sinceMs);
  while (period !== undefined) {
    const { fromMs, toMs, zone } = period;
    yield { fromMs, toMs, zone };
    period = nextPeriod(schedule, period, toMs);
  }
  return undefined;
}

/** The period that contains an instant; undefined where there is none. */
export const periodContaining = (
  versions: readonly ContractVersion[],
  instantMs: number,
): Period | undefined => {
  const period = listPeriods(versions, instantMs).next().value;
  return period !== undefined && period.fromMs <= instantMs ? period : undefined;
};
