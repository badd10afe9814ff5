import type { ApiSchema } from '#console-client';
import type { TimeRange } from '#usage';
import type { LegFacts, Sums, Tally } from '../../../../test/support/traffic/index.js';
import { counted, hours } from '../terminal/numbers.js';
import type { Check } from './check.js';
import { compared } from './check.js';
import { addFigures, reportedFigures, tallied } from './usage-figures.js';
import type { Figures } from './usage-figures.js';

type SumLegs = (legs: Iterable<LegFacts>) => Sums;

/** Compares a client's usage from the console with the generator's own sums, to the millisecond. */
export function checkUsage(
  clientId: string,
  usage: ApiSchema<'ClientUsageDto'>,
  tally: Tally,
  span: TimeRange,
  sum: SumLegs,
): Check {
  const { contacts, legs, handleMs } = usage.total;
  const summary = `${counted(contacts, 'contact')}, ${counted(legs, 'leg')}, ${hours(handleMs)} of handle time`;
  return compared(`usage of ${clientId}`, expected(tally, clientId, span, sum), reported(usage), summary);
}

function expected(tally: Tally, clientId: string, span: TimeRange, sum: SumLegs): Figures {
  const figures: Figures = {};
  const legs = tally.legs(clientId, span);
  addFigures(figures, 'total', tallied(sum(legs)));
  for (const group of new Set(legs.map(groupName))) {
    addFigures(figures, group, tallied(sum(legs.filter((leg) => groupName(leg) === group))));
  }
  const abandoned = legs.filter(({ outcome }) => outcome === 'abandoned');
  addFigures(figures, 'total', { abandoned: sum(abandoned).contacts });
  for (const [teamAndActivity, ms] of tally.staffed(clientId, span))
    addFigures(figures, 'staffed', { [teamAndActivity.split('/')[1] ?? '']: ms });
  return figures;
}

function reported({ total, rows }: ApiSchema<'ClientUsageDto'>): Figures {
  const figures: Figures = {};
  addFigures(figures, 'total', { ...reportedFigures(total), abandoned: total.abandoned });
  addFigures(figures, 'staffed', total.staffedMs);
  // staffed time has a team but no channel
  for (const { channel, team, measures } of rows)
    if (channel !== undefined && team !== undefined)
      addFigures(figures, groupName({ channel, team }), reportedFigures(measures));
  return figures;
}

const groupName = ({ channel, team }: { channel: string; team: string }): string => `${channel} ${team}`;
