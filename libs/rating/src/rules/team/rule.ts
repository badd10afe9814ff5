import type { TeamTerms } from '#contracts';
import type { Dimensions } from '#usage';
import type { Distinction, TermRule } from '../term-rule.js';
import { contractedCharges, contractedRuns, staffedCharges } from './charges.js';
import { isCharged } from './is-charged.js';

export const team: TermRule = {
  usage: {
    charges: ({ metering, calendar }) =>
      [...metering.teams].flatMap(([run, meter]) => staffedCharges(run, meter, calendar)),
    distinguish: (inForce) => {
      const teams = inForce.flatMap(({ team: terms }) => terms ?? []);
      return (usage) => distinguishShift(teams, usage);
    },
    replacePrices: ({ team: written }, replace) =>
      written?.hours === 'staffed' ? { team: replace(written) } : {},
  },
  charges: ({ segments, period }) =>
    contractedRuns(segments).flatMap((run) => contractedCharges(run, period)),
};

/** By whether each of the terms charges the shift. */
function distinguishShift(teams: readonly TeamTerms[], usage: Dimensions): Distinction | undefined {
  if (usage.kind !== 'staffed') return undefined;
  const key = teams.map((terms) => isCharged(usage, terms));
  return key.includes(true) ? { key, bySlot: false } : undefined;
}
