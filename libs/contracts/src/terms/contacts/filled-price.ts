import { BASES, takesIncrement } from '../../bases/bases.js';
import type { Price } from './price.js';

/** A price with its defaults filled in. */
export const filledPrice = (price: Price): Price =>
  BASES.includes(price.basis) && takesIncrement(price.basis) ? { increment: 'exact', ...price } : price;
