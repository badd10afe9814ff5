import { parseClassKey } from '../identity/event-class.js';
import type { ContactDimensions, Dimensions, LoadDimensions } from '../measures/dimensions.js';
import type { Vector } from '../measures/measures.js';
import { rowOf } from '../measures/row-of.js';
import type { UsageRow } from '../measures/usage-row.js';
import type { Channel, ShortThreshold, Team } from '../terms.js';

/** Table key of a load cell; contact and staffed cells go by their event's own key (identity/event-class.ts). */
export const loadKey = ({ channel, team }: Pick<LoadDimensions, 'channel' | 'team'>): string =>
  `load/${channel}/${team}`;

function dimensionsOf(key: string, atLeast: number): Dimensions {
  const [kind, channel, team] = key.split('/');
  if (kind === 'load') return { kind, channel: channel as Channel, team: team as Team };
  const parsed = parseClassKey(key);
  if (parsed.kind === 'shift') return { kind: 'staffed', team: parsed.team, activity: parsed.activity };
  return { ...parsed, kind: 'contact', atLeast: atLeast as ShortThreshold } satisfies ContactDimensions;
}

/** A stored cell as a row with named measures. */
export const rowOfCell = (slot: number, key: string, atLeast: number, vector: Vector): UsageRow =>
  rowOf(slot, dimensionsOf(key, atLeast), vector);
