import { Decimal } from '../../fields/decimal.js';
import { Optional } from '../../fields/optional.js';
import { Parts, PartsByName } from '../../fields/part.js';
import { BandPrice } from './band-price.js';
import { Tier } from './tier.js';

/** How a quantity is priced: one price or tiers (exactly one of them), and optional prices by band. */
export class Pricing {
  @Optional()
  @Decimal()
  readonly unitPrice?: string;

  @Optional()
  @Parts(() => Tier)
  readonly tiers?: readonly Tier[];

  @Optional()
  @PartsByName(() => BandPrice)
  readonly bandPrices?: Readonly<Record<string, BandPrice>>;
}
