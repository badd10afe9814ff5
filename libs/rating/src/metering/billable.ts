import type { Price, Terms } from '#contracts';
import { isLive } from '#usage';
import type { ContactDimensions } from '#usage';
import type { ListedReason } from '../document/rated-document.js';

/** How a leg is treated: the index of the price that bills it, or the reason why it costs nothing. */
export type LegClass = { readonly price: number } | { readonly listed: ListedReason };

/**
 * Rule 3: a handled leg is billed by the first price that matches it; a leg of a live channel only if its handle
 * time reaches the short-contact threshold. Model `mixed` by routing bills only the shared team's legs; models `hourly` and `mixed`
 * by capacity bill none.
 */
export function classifyLeg(leg: ContactDimensions, terms: Terms | undefined): LegClass {
  if (terms === undefined) return { listed: 'no-contract' };
  if (leg.outcome === 'abandoned') return { listed: 'abandoned' };
  if (terms.contacts === undefined || (terms.model === 'mixed' && leg.team === 'dedicated')) {
    return { listed: 'included' };
  }
  const { shortContactSeconds, prices } = terms.contacts;
  if (isLive(leg.channel) && leg.atLeast < shortContactSeconds) return { listed: 'short' };
  const price = prices.findIndex((candidate) => matches(candidate, leg));
  return price === -1 ? { listed: 'unpriced' } : { price };
}

/** A key that the price does not name matches any leg. */
const matches = (price: Price, leg: ContactDimensions): boolean =>
  price.channel === leg.channel &&
  (price.queue === undefined || price.queue === leg.queue) &&
  (price.direction === undefined || price.direction === leg.direction) &&
  (price.skill === undefined || price.skill === leg.skill);
