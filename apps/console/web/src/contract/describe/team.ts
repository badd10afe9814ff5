import type { SchemaOf } from '../../api/schema-of';
import type { Fact } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { pricing } from './pricing';
import type { Words } from './words';

const PRODUCTIVE = ['productive'];

/** The dedicated team, and what it cannot handle. */
export function teamFacts({ team, overflow }: SignedTerms, words: Words): Fact[] {
  const { texts } = words;
  const facts: Fact[] = [];
  if (team) facts.push([texts.team, `${hours(team, words)}, ${pricing(team, 'hour', words)}`]);
  if (overflow?.by === 'routing') facts.push([texts.overflow, texts.byRouting]);
  if (overflow?.by === 'capacity')
    facts.push([
      texts.overflow,
      `${pricing(overflow.price ?? {}, 'minute', words)}; ${capacity(overflow, words)}`,
    ]);
  return facts;
}

function hours(
  { hours: of, quantity, fte, hoursPerFte, activities }: SchemaOf<'TeamTerms'>,
  words: Words,
): string {
  const { texts, format, and } = words;
  if (of === 'staffed') return texts.staffedHours(and(activities ?? PRODUCTIVE));
  if (quantity !== undefined) return texts.hoursPerPeriod(format.decimal(quantity));
  return texts.fte(format.decimal(fte ?? '0'), format.decimal(hoursPerFte ?? '0'));
}

function capacity(overflow: SchemaOf<'OverflowTerms'>, { texts, format, and, channels }: Words): string {
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
      texts.atOnce(contacts, channels[channel as keyof typeof channels]),
    ),
  ].join(', ');
}
