import { describeList } from '../list.js';
import type { DescribeContext, TermRow } from './context.js';
import type { DescribedCapacity, DescribedTeam, DescribedTerms } from './described-terms.js';
import { pricing } from './pricing.js';

/** The rows for the dedicated team and its overflow. */
export function teamRows({ team, overflow }: DescribedTerms, context: DescribeContext): TermRow[] {
  const { terms } = context.wording;
  const rows: TermRow[] = [];
  if (team) rows.push([terms.team, `${hours(team, context)}, ${pricing(team, 'hour', context)}`]);
  if (overflow?.by === 'routing') rows.push([terms.overflow, terms.byRouting]);
  if (overflow?.by === 'capacity')
    rows.push([
      terms.overflow,
      `${pricing(overflow.price, 'minute', context)}; ${capacity(overflow, context)}`,
    ]);
  return rows;
}

function hours(
  { hours: of, quantity, fte, hoursPerFte, activities = [] }: DescribedTeam,
  context: DescribeContext,
): string {
  const { wording, format } = context;
  const { terms } = wording;
  if (of === 'staffed') return terms.staffedHours(describeList(activities, context.language));
  if (quantity !== undefined) return terms.hoursPerPeriod(format.decimal(quantity));
  return terms.fte(format.decimal(fte ?? ''), format.decimal(hoursPerFte ?? ''));
}

function capacity(
  { intervalMinutes, occupancy, activities, concurrency, netting }: DescribedCapacity,
  context: DescribeContext,
): string {
  const { wording, format } = context;
  const { terms, channels } = wording;
  const names: Readonly<Record<string, string>> = channels.inText;
  const several = Object.entries(concurrency).filter(([, contacts]) => contacts !== '1');
  return [
    terms.byCapacity(describeList(activities, context.language), format.decimal(occupancy)),
    terms.perInterval(intervalMinutes),
    terms.nettings[netting],
    ...several.map(([channel, contacts]) =>
      terms.concurrent(format.decimal(contacts), names[channel] ?? channel),
    ),
  ].join(', ');
}
