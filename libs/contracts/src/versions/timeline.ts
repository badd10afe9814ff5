import type { TimeRange } from '#usage';
import { parseInstant } from '../fields/instant.js';
import type { ContractVersion } from '../terms/contract-version.js';

/** `replaced`: another version with a higher number starts at the same instant, so this one is never in force. */
export const VERSION_STATES = ['past', 'in-force', 'upcoming', 'replaced'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export interface TimelineEntry {
  readonly version: ContractVersion;
  readonly state: VersionState;
  readonly fromMs: number;
  /** Where the next version takes over; undefined = open. */
  readonly toMs?: number;
}

const startMs = ({ effectiveFrom }: ContractVersion): number => parseInstant(effectiveFrom) ?? NaN;

/** A client's versions in the order of time, each with the time range that it is in force for. */
export function timeline(versions: readonly ContractVersion[], nowMs: number): TimelineEntry[] {
  const ordered = [...versions].sort((a, b) => startMs(a) - startMs(b) || a.version - b.version);
  return ordered.map((version, index) => {
    const fromMs = startMs(version);
    const next = ordered[index + 1];
    if (next === undefined) return { version, state: fromMs > nowMs ? 'upcoming' : 'in-force', fromMs };
    const range = { fromMs, toMs: startMs(next) };
    return { version, state: versionState(range, nowMs), ...range };
  });
}

function versionState({ fromMs, toMs }: TimeRange, nowMs: number): VersionState {
  if (fromMs === toMs) return 'replaced';
  if (fromMs > nowMs) return 'upcoming';
  return toMs <= nowMs ? 'past' : 'in-force';
}
