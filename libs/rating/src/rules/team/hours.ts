import type { TeamTerms } from '#contracts';
import type { ContractedHours } from '../../document/explanation.js';
import { parseDecimal, printExact } from '../../money/index.js';
import type { Rational } from '../../money/index.js';
import type { BandQuantity } from '../../runs/tiers.js';

/** Contracted hours per period: a quantity, or FTE × hours per FTE. */
function contractedPerPeriod(team: TeamTerms): Rational {
  const { quantity, fte, hoursPerFte } = team;
  if (quantity !== undefined) return parseDecimal(quantity);
  if (fte === undefined || hoursPerFte === undefined)
    throw new RangeError('contracted hours without a quantity');
  return parseDecimal(fte).times(parseDecimal(hoursPerFte));
}

/** Rule 8: contracted hours × the run's share of the period, whether worked or not. */
export function contractedHours(
  team: TeamTerms,
  share: Rational,
): { quantities: BandQuantity[]; perUnit: bigint } {
  const { num, den } = contractedPerPeriod(team).times(share);
  return { quantities: [{ band: undefined, units: num }], perUnit: den };
}

export const explainContracted = (team: TeamTerms): ContractedHours => ({
  perPeriod: printExact(contractedPerPeriod(team)),
  ...(team.fte !== undefined && { fte: team.fte }),
  ...(team.hoursPerFte !== undefined && { hoursPerFte: team.hoursPerFte }),
});
