import {
  BASES,
  BILLING_INCREMENTS,
  COMPONENTS,
  Figure,
  Id,
  Instant,
  Int,
  OneOf,
  Optional,
  Part,
  TextOrNone,
} from '#contracts';
import type { Basis, BillingIncrement } from '#contracts';
import { CHANNELS, DIRECTIONS } from '#usage';
import type { Channel, Direction } from '#usage';
import { Explanation } from './explanation.js';

export const LINE_COMPONENTS = [...COMPONENTS, 'discount', 'minimum-shortfall'] as const;
export type LineComponent = (typeof LINE_COMPONENTS)[number];

export const LINE_UNITS = ['minute', 'contact', 'hour', 'period', 'once'] as const;
export type LineUnit = (typeof LINE_UNITS)[number];

/**
 * A line without its component: `amount` = quantity × unitPrice, rounded once, in the currency's decimals. `quantity`
 * is printed to 6 decimals, `unitPrice` exactly, both without trailing zeros. `tier` counts from 1.
 */
export class PricedLine {
  @TextOrNone(1000)
  readonly description!: string;

  @Optional()
  @OneOf(CHANNELS)
  readonly channel?: Channel;

  @Optional()
  @Id()
  readonly queue?: string;

  @Optional()
  @OneOf(DIRECTIONS)
  readonly direction?: Direction;

  @Optional()
  @Id()
  readonly skill?: string;

  @Optional()
  @OneOf(BASES)
  readonly basis?: Basis;

  @Optional()
  @OneOf(BILLING_INCREMENTS)
  readonly increment?: BillingIncrement;

  @Optional()
  @Id()
  readonly feeId?: string;

  @Optional()
  @Int(1, Number.MAX_SAFE_INTEGER)
  readonly tier?: number;

  @Optional()
  @TextOrNone(64)
  readonly band?: string;

  @Instant()
  readonly from!: string;

  @Instant()
  readonly to!: string;

  @Figure()
  readonly quantity!: string;

  @OneOf(LINE_UNITS)
  readonly unit!: LineUnit;

  @Figure()
  readonly unitPrice!: string;

  @Figure()
  readonly amount!: string;

  @Part(() => Explanation)
  readonly explanation!: Explanation;
}

/** A line of a rated document. */
export class RatedLine extends PricedLine {
  @OneOf(LINE_COMPONENTS)
  readonly component!: LineComponent;
}
