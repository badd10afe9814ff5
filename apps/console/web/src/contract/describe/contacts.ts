import type { Fact } from '../../parts/facts';
import type { SchemaOf } from '../../api/schema-of';
import type { SignedTerms } from '../use-contracts';
import { pricing } from './pricing';
import type { DescribeContext } from './describe-context';

type Price = SchemaOf<'Price'>;

/** The prices of contacts in the order in which they are matched, and the limit of free short calls. */
export function contactFacts({ contacts }: SignedTerms, context: DescribeContext): Fact[] {
  if (!contacts) return [];
  const { texts } = context;
  const prices = contacts.prices.map((price): Fact => [
    priceKeys(price, context),
    describePrice(price, context),
  ]);
  const short = contacts.shortContactSeconds ?? 0;
  return [...prices, ...(short === 0 ? [] : [[texts.shortCalls, texts.freeBelow(short)] as const])];
}

function priceKeys(
  { channel, direction, queue, skill }: Price,
  { channels, texts }: DescribeContext,
): string {
  const keys = [
    direction && texts.directions[direction],
    queue && texts.queue(queue),
    skill && texts.skill(skill),
  ].filter((key) => key !== undefined);
  return [channels[channel], ...keys].join(', ');
}

function describePrice(price: Price, context: DescribeContext): string {
  const { basis, increment, agreedSeconds } = price;
  const { term, unit } = context.bases[basis];
  const rounded = increment === undefined || increment === 'exact' ? '' : ` ${increment}`;
  return `${term(agreedSeconds ?? 0)}${rounded}: ${pricing(price, unit, context, price.tierMode)}`;
}
