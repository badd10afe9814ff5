import { scheduleOf } from '#contracts';
import type { ContractVersion, ScheduleSegment, Terms } from '#contracts';
import { localTime } from '../terminal/local-time.js';

/** A stretch of time under one version, or after the contract's end. Times by the zone's clock. */
export interface TermsInForceRange {
  readonly from: string;
  /** Absent where it has no end. */
  readonly to?: string;
  readonly zone: string;
  readonly terms: Terms | undefined;
}

export interface Timetable {
  readonly clientId: string;
  readonly stretches: readonly TermsInForceRange[];
  /** Versions that a higher one replaces at the instant at which they would have started. */
  readonly neverInForce: readonly number[];
}

/** Which terms of a client hold from when to when. An `ended` is told by the clock of what it ends. */
export function timetableOf(clientId: string, versions: readonly ContractVersion[]): Timetable {
  const schedule = scheduleOf(versions).filter(({ fromMs }) => Number.isFinite(fromMs));
  let zone = 'UTC';
  const stretches = schedule.map(({ fromMs, toMs, terms }: ScheduleSegment) => {
    zone = terms?.zone ?? zone;
    const to = Number.isFinite(toMs) ? { to: localTime(toMs, zone) } : {};
    return { from: localTime(fromMs, zone), ...to, zone, terms };
  });
  const inForce = new Set(schedule.map(({ terms }) => terms?.version));
  const rivals = versions.filter(({ version, model }) => model !== 'ended' && !inForce.has(version));
  return { clientId, stretches, neverInForce: rivals.map(({ version }) => version) };
}
