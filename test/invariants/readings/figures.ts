import type { UsageRow } from '#usage';
import { sumLegs } from '../../support/traffic/index.js';
import type { LegFacts, Tally } from '../../support/traffic/index.js';
import type { ClientFigures, Figures } from '../checkers/usage-is-the-tally.js';

const NAMES = [
  'contacts',
  'legs',
  'talkMs',
  'holdMs',
  'wrapMs',
  'queueMs',
  'responseMs',
  'handle30Ms',
] as const;

/** Sums of the contact rows of usage. */
export function contactFigures(rows: readonly UsageRow[]): Figures {
  const figures: Record<string, number> = Object.fromEntries(NAMES.map((name) => [name, 0]));
  for (const row of rows) {
    if (row.kind !== 'contact') continue;
    for (const name of NAMES) figures[name] = (figures[name] ?? 0) + row.measures[name];
  }
  return figures;
}

/** The sums of legs, by the generator's own arithmetic. */
export function legFigures(legs: readonly LegFacts[]): Figures {
  const sums = sumLegs(legs);
  return Object.fromEntries(NAMES.map((name) => [name, sums[name]]));
}

/** Staffed time by team and activity. */
function staffedFigures(rows: readonly UsageRow[]): Figures {
  const figures: Record<string, number> = {};
  for (const row of rows) {
    if (row.kind !== 'staffed' || row.staffedMs === 0) continue;
    const name = `${row.team}/${row.activity}`;
    figures[name] = (figures[name] ?? 0) + row.staffedMs;
  }
  return figures;
}

/** A client's usage of all time, as stored and as the event generator counts it. */
export const clientFigures = (clientId: string, tally: Tally, rows: readonly UsageRow[]): ClientFigures => ({
  clientId,
  tallied: { ...legFigures(tally.legs(clientId)), ...Object.fromEntries(tally.staffed(clientId)) },
  usage: { ...contactFigures(rows), ...staffedFigures(rows) },
});
