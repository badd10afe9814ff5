import type { DescribeContext, TermRow } from './context.js';
import type { DescribedPrice, DescribedTerms } from './described-terms.js';
import { pricing } from './pricing.js';

/** The rows for contact prices, in the order in which they are matched, and for free contacts. */
export function contactRows({ contacts }: DescribedTerms, context: DescribeContext): TermRow[] {
  if (contacts === undefined) return [];
  const { terms } = context.wording;
  const prices = contacts.prices.map((price): TermRow => [
    priceLabel(price, context),
    `${counted(price, context)}, ${pricing(price, context.wording.bases[price.basis].unit, context, price.tierMode)}`,
  ]);
  const short = contacts.shortContactSeconds;
  return [...prices, ...(short === 0 ? [] : [[terms.shortCalls, terms.freeBelow(short)] as const])];
}

function priceLabel(
  { channel, direction, queue, skill }: DescribedPrice,
  { wording: { channels, lines } }: DescribeContext,
): string {
  return [
    channels.headings[channel],
    ...(direction === undefined ? [] : [lines.directions[direction]]),
    ...(queue === undefined ? [] : [lines.queue(queue)]),
    ...(skill === undefined ? [] : [lines.skill(skill)]),
  ].join(', ');
}

function counted(
  { basis, increment = 'exact', agreedSeconds = 0 }: DescribedPrice,
  { wording: { bases } }: DescribeContext,
): string {
  const term = bases[basis].term(agreedSeconds);
  return increment === 'exact' ? term : `${term} ${increment}`;
}
