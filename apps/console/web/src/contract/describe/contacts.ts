import type { Fact } from '../../parts/facts';
import type { SchemaOf } from '../../api/schema-of';
import type { SignedTerms } from '../use-contracts';
import { pricing } from './pricing';
import type { Words } from './words';

type Price = SchemaOf<'Price'>;

/** The prices of contacts, in the order in which they are tried, and what is free. */
export function contactFacts({ contacts }: SignedTerms, words: Words): Fact[] {
  if (!contacts) return [];
  const { texts } = words;
  const prices = contacts.prices.map((price): Fact => [about(price, words), says(price, words)]);
  const short = contacts.shortContactSeconds ?? 0;
  return [...prices, ...(short === 0 ? [] : [[texts.shortCalls, texts.freeBelow(short)] as const])];
}

function about({ channel, direction, queue, skill }: Price, { channels, texts }: Words): string {
  const keys = [
    direction && texts.directions[direction],
    queue && texts.queue(queue),
    skill && texts.skill(skill),
  ].filter((key) => key !== undefined);
  return [channels[channel], ...keys].join(', ');
}

function says(price: Price, words: Words): string {
  const { basis, increment, agreedSeconds } = price;
  const { texts } = words;
  const what = basis === 'agreed-time' ? texts.agreed(agreedSeconds ?? 0) : texts.bases[basis];
  const rounded = increment === undefined || increment === 'exact' ? '' : ` ${increment}`;
  const unit = basis === 'contact' ? 'contact' : 'minute';
  return `${what}${rounded}: ${pricing(price, unit, words, price.tierMode)}`;
}
