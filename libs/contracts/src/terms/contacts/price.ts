import { CHANNELS, DIRECTIONS, INCREMENTS } from '#usage';
import type { Channel, Direction } from '#usage';
import { BASES } from '../../bases/bases.js';
import type { Basis } from '../../bases/bases.js';
import { Int } from '../../fields/int.js';
import { OneOf } from '../../fields/one-of.js';
import { Optional } from '../../fields/optional.js';
import { Id } from '../../fields/text.js';
import { Pricing } from '../pricing/shape.js';
import { TIER_MODES } from '../pricing/tier.js';
import type { TierMode } from '../pricing/tier.js';

export const BILLING_INCREMENTS = ['exact', ...INCREMENTS] as const;
export type BillingIncrement = (typeof BILLING_INCREMENTS)[number];

/**
 * The price of contacts per unit. A leg is priced by the first price of the list that matches its channel, queue,
 * direction and skill; an absent key matches any value. The unit follows from the basis.
 */
export class Price extends Pricing {
  @OneOf(CHANNELS)
  readonly channel!: Channel;

  @Optional()
  @Id()
  readonly queue?: string;

  @Optional()
  @OneOf(DIRECTIONS)
  readonly direction?: Direction;

  @Optional()
  @Id()
  readonly skill?: string;

  @OneOf(BASES)
  readonly basis!: Basis;

  /** For bases that round each leg up; default `exact`. */
  @Optional()
  @OneOf(BILLING_INCREMENTS)
  readonly increment?: BillingIncrement;

  /** For `agreed-time`: seconds charged per contact. */
  @Optional()
  @Int(0, 86_400)
  readonly agreedSeconds?: number;

  /** Required with `tiers`, not allowed without. */
  @Optional()
  @OneOf(TIER_MODES)
  readonly tierMode?: TierMode;
}
