import { byChannel } from '../channels/channels.js';
import type { Channel } from '../channels/channels.js';
import { parseClassKey } from '../identity/event-class.js';
import type { ContactDimensions, Dimensions, LoadDimensions } from '../measures/dimensions.js';
import { toRow } from '../measures/to-row.js';
import type { UsageRow } from '../measures/usage-row.js';
import type { ShortThreshold, Team } from '../vocabularies.js';
import type { ClientState } from './client-state.js';
import { safeParts } from './sum.js';
import type { Sum } from './sum.js';

/** Class key of a load cell; contact and staffed cells use the key of their event (identity/event-class.ts). */
export const loadKey = ({ channel, team }: Pick<LoadDimensions, 'channel' | 'team'>): string =>
  LOAD_KEYS[channel][team];

/** Constant strings rather than built per event: V8 hashes each only once. */
const LOAD_KEYS = byChannel((channel): Readonly<Record<Team, string>> => ({
  dedicated: `load/${channel}/dedicated`,
  shared: `load/${channel}/shared`,
}));

/** Returns the dimensions of cells of a class and, for live channels, a short-contact threshold. */
export type DimensionsOfClass = (classNumber: number, atLeast: number) => Dimensions;

/** Parses each of a client's classes only once: its cells share a few dozen. */
export function dimensionsByClass(client: ClientState): DimensionsOfClass {
  const known: Dimensions[][] = [];
  return (classNumber, atLeast) => {
    const byThreshold = (known[classNumber] ??= []);
    return (byThreshold[atLeast] ??= parseDimensions(client.classKey(classNumber), atLeast));
  };
}

function parseDimensions(key: string, atLeast: number): Dimensions {
  const [kind, channel, team] = key.split('/');
  if (kind === 'load') return { kind, channel: channel as Channel, team: team as Team };
  const parsed = parseClassKey(key);
  if (parsed.kind === 'shift') return { kind: 'staffed', team: parsed.team, activity: parsed.activity };
  return { ...parsed, kind: 'contact', atLeast: atLeast as ShortThreshold } satisfies ContactDimensions;
}

/**
 * A stored cell as rows with named measures: one row, or none if all sums are 0. Measures are numbers, so a sum beyond
 * 2^53 − 1 is split over several rows that add up to it.
 */
export function rowsOfCell(slot: number, dimensions: Dimensions, sums: readonly Sum[]): UsageRow[] {
  if (areNumbers(sums)) return sums.some((sum) => sum !== 0) ? [toRow(slot, dimensions, sums)] : [];
  const parts = sums.map(safeParts);
  const rows = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    toRow(
      slot,
      dimensions,
      parts.map((part) => part[row] ?? 0),
    ),
  );
}

const areNumbers = (sums: readonly Sum[]): sums is readonly number[] =>
  sums.every((sum) => typeof sum === 'number');
