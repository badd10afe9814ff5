import { Decimal } from '../../fields/decimal.js';
import { Optional } from '../../fields/optional.js';

/** The price in a band: either a multiplier of the (tier's) price or a separate price, exactly one of them. */
export class BandPrice {
  @Optional()
  @Decimal()
  readonly multiplier?: string;

  @Optional()
  @Decimal()
  readonly unitPrice?: string;
}
