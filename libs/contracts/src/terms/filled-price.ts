import type { Price } from './price.js';

/** A price with its defaults filled in. */
export const filledPrice = (price: Price): Price =>
  price.basis === 'handle' || price.basis === 'talk' ? { increment: 'exact', ...price } : price;
