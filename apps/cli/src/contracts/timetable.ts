import { buildSchedule } from '#contracts';
import type { ContractVersion, ScheduleSegment, Terms } from '#contracts';
import { localTime } from '../terminal/local-time.js';

/** A time range under one version, or after the end of the contract. Times are local times of the zone. */
export interface TermsInForceRange {
  readonly from: string;
  /** Absent if the range has no end. */
  readonly to?: string;
  readonly zone: string;
  readonly terms: Terms | undefined;
}

export interface Timetable {
  readonly clientId: string;
  readonly stretches: readonly TermsInForceRange[];
  /** Versions that a higher one replaces at the instant they would start. */
  readonly neverInForce: readonly number[];
}

/** The terms of a client over time. The end of a contract uses the zone of the terms it ends. */
export function buildTimetable(clientId: string, versions: readonly ContractVersion[]): Timetable {
  const schedule = buildSchedule(versions).filter(({ fromMs }) => Number.isFinite(fromMs));
  let zone = 'UTC';
  const ranges = schedule.map(({ fromMs, toMs, terms }: ScheduleSegment) => {
    zone = terms?.zone ?? zone;
    const to = Number.isFinite(toMs) ? { to: localTime(toMs, zone) } : {};
    return { from: localTime(fromMs, zone), ...to, zone, terms };
  });
  const inForce = new Set(schedule.map(({ terms }) => terms?.version));
  const replaced = versions.filter(({ version, model }) => model !== 'ended' && !inForce.has(version));
  return { clientId, stretches: ranges, neverInForce: replaced.map(({ version }) => version) };
}
