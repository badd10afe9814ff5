import type { SchemaOf } from '../../api/schema-of';
import type { Fact } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { pricing } from './pricing';
import type { DescribeContext } from './describe-context';

const PRODUCTIVE = ['productive'];

/** The terms of the dedicated team and of its overflow. */
export function teamFacts({ team, overflow }: SignedTerms, context: DescribeContext): Fact[] {
  const { texts } = context;
  const facts: Fact[] = [];
  if (team) facts.push([texts.team, `${hours(team, context)}, ${pricing(team, 'hour', context)}`]);
  if (overflow?.by === 'routing') facts.push([texts.overflow, texts.byRouting]);
  if (overflow?.by === 'capacity')
    facts.push([
      texts.overflow,
      `${pricing(overflow.price ?? {}, 'minute', context)}; ${capacity(overflow, context)}`,
    ]);
  return facts;
}

function hours(
  { hours: kind, quantity, fte, hoursPerFte, activities }: SchemaOf<'TeamTerms'>,
  context: DescribeContext,
): string {
  const { texts, format, and } = context;
  if (kind === 'staffed') return texts.staffedHours(and(activities ?? PRODUCTIVE));
  if (quantity !== undefined) return texts.hoursPerPeriod(format.decimal(quantity));
  return texts.fte(format.decimal(fte ?? '0'), format.decimal(hoursPerFte ?? '0'));
}

function capacity(
  overflow: SchemaOf<'OverflowTerms'>,
  { texts, format, and, channels }: DescribeContext,
): string {
  const {
    activities,
    occupancy = '1',
    intervalMinutes = 15,
    netting = 'interval',
    concurrency = {},
  } = overflow;
  const several = Object.entries(concurrency).filter(([, contacts]) => contacts !== '1');
  return [
    texts.byCapacity(and(activities ?? PRODUCTIVE), format.decimal(occupancy)),
    texts.netted(intervalMinutes, texts.nettings[netting]),
    ...several.map(([channel, contacts]) =>
      texts.concurrentContacts(contacts, channels[channel as keyof typeof channels]),
    ),
  ].join(', ');
}
