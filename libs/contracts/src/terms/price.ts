import { CHANNELS, DIRECTIONS } from '#usage';
import type { Channel, Direction } from '#usage';
import { Int } from '../fields/int.js';
import { OneOf } from '../fields/one-of.js';
import { Optional } from '../fields/optional.js';
import { Id } from '../fields/text.js';
import { Pricing } from './pricing.js';
import { BASES, BILLING_INCREMENTS, TIER_MODES } from './vocabulary.js';
import type { Basis, BillingIncrement, TierMode } from './vocabulary.js';

/**
 * The price of contacts per unit. A leg is priced by the first price of the list that matches its channel, queue,
 * direction and skill; an absent key matches any value. The unit is a minute, but a contact for basis `contact`.
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

  /** For `handle` and `talk`; default `exact`. */
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
