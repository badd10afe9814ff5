import type { SchemaOf } from '#console-client';
import type { LegFacts, Span, Sums, Tally } from '../../../../test/support/traffic/index.js';
import { counted, hours } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import { addFigures, reportedFigures, tallied } from './usage-figures.js';
import type { Figures } from './usage-figures.js';

type SumOf = (legs: Iterable<LegFacts>) => Sums;

/** Compares a client's usage from the console with the generator's own sums, to the millisecond. */
export function checkUsage(
  clientId: string,
  usage: SchemaOf<'ClientUsageDto'>,
  tally: Tally,
  span: Span,
  sumOf: SumOf,
): Check {
  const { contacts, legs, handleMs } = usage.total;
  const summary = `${counted(contacts, 'contact')}, ${counted(legs, 'leg')}, ${hours(handleMs)} of handle time`;
  return compared(`usage of ${clientId}`, expected(tally, clientId, span, sumOf), reported(usage), summary);
}

function expected(tally: Tally, clientId: string, span: Span, sumOf: SumOf): Figures {
  const figures: Figures = {};
  const legs = tally.legs(clientId, span);
  addFigures(figures, 'total', tallied(sumOf(legs)));
  for (const group of new Set(legs.map(groupOf))) {
    addFigures(figures, group, tallied(sumOf(legs.filter((leg) => groupOf(leg) === group))));
  }
  const abandoned = legs.filter(({ outcome }) => outcome === 'abandoned');
  addFigures(figures, 'total', { abandoned: sumOf(abandoned).contacts });
  for (const [teamAndActivity, ms] of tally.staffed(clientId, span))
    addFigures(figures, 'staffed', { [teamAndActivity.split('/')[1] ?? '']: ms });
  return figures;
}

function reported({ total, rows }: SchemaOf<'ClientUsageDto'>): Figures {
  const figures: Figures = {};
  addFigures(figures, 'total', { ...reportedFigures(total), abandoned: total.abandoned });
  addFigures(figures, 'staffed', total.staffedMs);
  // staffed time has a team but no channel
  for (const { channel, team, measures } of rows)
    if (channel !== undefined && team !== undefined)
      addFigures(figures, groupOf({ channel, team }), reportedFigures(measures));
  return figures;
}

const groupOf = ({ channel, team }: { channel: string; team: string }): string => `${channel} ${team}`;
