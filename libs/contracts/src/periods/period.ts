import type { TimeRange } from '#usage';
import { addDuration } from '../calendar/add-duration.js';
import { parseDuration } from '../fields/duration.js';
import { lastTerms } from '../schedule.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** A billing period, with the IANA zone whose local days bound it. */
export interface Period extends TimeRange {
  readonly zone: string;
}

/**
 * When a period has to be closed, in epoch ms: its end plus the grace period of the last version in force in it, by
 * the calendar of that version's zone.
 */
export const closeDueMs = (period: Period, versions: readonly ContractVersion[]): number => {
  const { toMs } = period;
  const terms = lastTerms(versions, period);
  const grace = parseDuration(terms?.grace);
  return terms === undefined || grace === undefined ? toMs : addDuration(toMs, grace, terms.zone);
};
