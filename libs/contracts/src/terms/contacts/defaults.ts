import { BASES, takesIncrement } from '../../bases/bases.js';
import { asList } from '../../reading/fields-used.js';
import type { Filled } from '../filled.js';
import type { Price } from './price.js';
import type { ContactTerms } from './shape.js';

/** A price with its defaults filled in. */
export const filledPrice = (price: Price): Price =>
  BASES.includes(price.basis) && takesIncrement(price.basis) ? { increment: 'exact', ...price } : price;

/** `prices` is missing only when a faulty version is compared with another. */
export const filledContacts = ({
  prices,
  shortContactSeconds = 0,
}: ContactTerms): Filled<ContactTerms, 'shortContactSeconds'> => ({
  shortContactSeconds,
  prices: asList(prices).map(filledPrice),
});
