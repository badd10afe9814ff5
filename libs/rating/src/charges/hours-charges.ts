import type { TeamTerms } from '#contracts';
import { meteredHours } from '../metering/hours-meter.js';
import type { HoursMeter } from '../metering/hours-meter.js';
import { contractedHours, explainContracted, MS_PER_HOUR } from '../rules/hours.js';
import { chargesOf } from '../rules/lines.js';
import type { Charge } from '../rules/lines.js';
import type { Run } from '../rules/runs.js';
import { shareOf } from '../rules/segments.js';
import type { Stretch } from '../rules/segments.js';
import { fillTiers } from '../rules/tiers.js';
import { describeTeam } from './describe.js';
import { explainShare } from './explain-share.js';

const heading = (run: Run<TeamTerms>) => ({
  component: 'hours' as const,
  head: { description: describeTeam(run.item), unit: 'hour' as const },
  pricing: run.item,
  pointer: run.first.pointer,
});

/** The dedicated team's contracted hours, prorated by the run's share of the period. */
export function contractedCharges(run: Run<TeamTerms>, period: Stretch): Charge[] {
  const { falls, perUnit } = contractedHours(run.item, shareOf(run, period));
  return chargesOf(run, {
    ...heading(run),
    cells: fillTiers(falls, run.item, perUnit),
    explanation: { contracted: explainContracted(run.item), share: explainShare(run, period) },
  });
}

/** The dedicated team's staffed hours. */
export function staffedCharges(run: Run<TeamTerms>, meter: HoursMeter): Charge[] {
  const falls = meter.falls();
  return chargesOf(run, {
    ...heading(run),
    cells: fillTiers(falls, run.item, MS_PER_HOUR),
    explanation: { metered: meteredHours(falls) },
  });
}
