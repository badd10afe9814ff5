import type { TeamTerms } from '#contracts';
import type { TimeRange } from '#usage';
import { DEFAULT_LANGUAGE, describeHours } from '#wording';
import type { PeriodCalendar } from '../../calendar.js';
import { meteredHours } from '../../metering/hours-meter.js';
import type { HoursMeter } from '../../metering/hours-meter.js';
import { MS_PER_HOUR } from '../../metering/time-units.js';
import { contractedHours, explainContracted } from './hours.js';
import { chargeRuns, chargeUsage } from '../lines.js';
import type { Charge, UsageCharge } from '../lines.js';
import { distinct, groupRuns } from '../../runs/runs.js';
import type { Run } from '../../runs/runs.js';
import { timeShare } from '../../runs/segments.js';
import type { Segment } from '../../runs/segments.js';
import { teamPart } from '../../runs/team-part.js';
import { fillTiers } from '../../runs/tiers.js';
import { explainShare } from '../explain-share.js';
import { traceHours } from './trace.js';

const hoursCharge = (run: Run<TeamTerms>) => ({
  component: 'hours' as const,
  head: {
    description: describeHours(run.item.hours, run.item.activities ?? [], DEFAULT_LANGUAGE),
    unit: 'hour' as const,
  },
  pricing: run.item,
  pointer: run.first.pointer,
});

/** The runs of contracted hours. */
export const contractedRuns = (segments: readonly Segment[]): Run<TeamTerms>[] =>
  distinct(groupRuns(segments, ({ team }) => (team?.hours === 'contracted' ? [teamPart(team)] : [])));

/** The dedicated team's contracted hours, prorated by the run's share of the period. */
export function contractedCharges(run: Run<TeamTerms>, period: TimeRange): Charge[] {
  const { quantities, perUnit } = contractedHours(run.item, timeShare(run, period));
  return chargeRuns(run, {
    ...hoursCharge(run),
    cells: fillTiers(quantities, run.item, perUnit),
    explanation: { contracted: explainContracted(run.item), share: explainShare(run, period) },
  });
}

/** The dedicated team's staffed hours. */
export function staffedCharges(
  run: Run<TeamTerms>,
  meter: HoursMeter,
  calendar: PeriodCalendar,
): UsageCharge[] {
  const quantities = meter.quantities();
  return chargeUsage(run, {
    ...hoursCharge(run),
    cells: fillTiers(quantities, run.item, MS_PER_HOUR),
    explanation: { metered: meteredHours(quantities) },
    trace: (cell, events) => ({ events: traceHours(run, cell, events, calendar), spans: [] }),
  });
}
