import type { TimeRange } from '#usage';
import { parseInstant } from './fields/instant.js';
import type { ContractVersion } from './terms/contract-version.js';
import type { Terms } from './terms/terms.js';
import { withDefaults } from './with-defaults.js';

/** A time range with one version's terms, or none: before the first version or after an `ended`. */
export interface ScheduleSegment extends TimeRange {
  readonly terms: Terms | undefined;
}

const build = (versions: readonly ContractVersion[]): readonly ScheduleSegment[] => {
  const starts = new Map<number, ContractVersion>();
  for (const version of versions) {
    const fromMs = parseInstant(version.effectiveFrom) ?? NaN;
    const rival = starts.get(fromMs);
    if (rival === undefined || rival.version < version.version) starts.set(fromMs, version);
  }
  const cuts = [...starts].sort(([a], [b]) => a - b);
  const segments: ScheduleSegment[] = [
    { fromMs: -Infinity, toMs: cuts[0]?.[0] ?? Infinity, terms: undefined },
  ];
  for (const [index, [fromMs, version]] of cuts.entries())
    segments.push({ fromMs, toMs: cuts[index + 1]?.[0] ?? Infinity, terms: withDefaults(version) });
  return segments;
};

const schedules = new WeakMap<readonly ContractVersion[], readonly ScheduleSegment[]>();

/**
 * All of time, split where the validated versions of one client start. Of versions that start at the same instant the
 * higher `version` counts. Cached by the identity of the array, which must not change afterwards.
 */
export const buildSchedule = (versions: readonly ContractVersion[]): readonly ScheduleSegment[] => {
  const schedule = schedules.get(versions) ?? build(versions);
  schedules.set(versions, schedule);
  return schedule;
};

/** The parts of a time range without gaps, each with the terms in force, if any. */
export const segments = (
  versions: readonly ContractVersion[],
  { fromMs, toMs }: TimeRange,
): ScheduleSegment[] =>
  buildSchedule(versions)
    .map((segment) => ({
      fromMs: Math.max(segment.fromMs, fromMs),
      toMs: Math.min(segment.toMs, toMs),
      terms: segment.terms,
    }))
    .filter((segment) => segment.fromMs < segment.toMs);

/** The last terms in force in a time range; undefined if none are. */
export const lastTerms = (versions: readonly ContractVersion[], range: TimeRange): Terms | undefined =>
  segments(versions, range).findLast(({ terms }) => terms !== undefined)?.terms;

/** The terms in force at an instant; undefined before the first version and after an `ended`. */
export const inForce = (versions: readonly ContractVersion[], instantMs: number): Terms | undefined =>
  buildSchedule(versions).find(({ fromMs, toMs }) => fromMs <= instantMs && instantMs < toMs)?.terms;
