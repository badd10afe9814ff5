import { Decimal } from '../fields/decimal.js';
import { Optional } from '../fields/optional.js';

/** What a price is in a band: a multiplier of the (tier's) price, or a price of its own. Exactly one. */
export class BandPrice {
  @Optional()
  @Decimal()
  readonly multiplier?: string;

  @Optional()
  @Decimal()
  readonly unitPrice?: string;
}
