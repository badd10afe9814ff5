import { Decimal } from '../../fields/decimal.js';
import { Optional } from '../../fields/optional.js';

export const TIER_MODES = ['graduated', 'volume'] as const;
export type TierMode = (typeof TIER_MODES)[number];

/** One step of a price: up to `upTo` units (inclusive) at `unitPrice`. The last tier has no `upTo`. */
export class Tier {
  @Optional()
  @Decimal()
  readonly upTo?: string;

  @Decimal()
  readonly unitPrice!: string;
}
