import { Currency, Id, OneOf, Optional, PositiveDecimal, Text } from '#contracts';

/** A service credit lowers what the client owes, a one-off charge raises it. */
export const ADJUSTMENT_KINDS = ['credit', 'charge'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** An amount that somebody books by hand: what is asked for. */
export class AdjustmentOrder {
  /** The client's own: the same id again is the same adjustment. */
  @Id()
  readonly id!: string;

  @OneOf(ADJUSTMENT_KINDS)
  readonly kind!: AdjustmentKind;

  /** Net of tax, more than 0 for credits too. */
  @PositiveDecimal()
  readonly amount!: string;

  /** ISO 4217; default: that of the client's contract. */
  @Optional()
  @Currency()
  readonly currency?: string;

  /** What the line on the invoice says. */
  @Text()
  readonly description!: string;

  @Text(500)
  readonly reason!: string;

  /** Who decided it. */
  @Text()
  readonly bookedBy!: string;
}

/** An adjustment as it stands in the log. */
export type Adjustment = Required<AdjustmentOrder> & { readonly clientId: string };

/** An adjustment and when it was appended to the log, epoch ms: the first close from then on books it. */
export interface BookedAdjustment {
  readonly adjustment: Adjustment;
  readonly bookedAtMs: number;
}

/** Lines and tax of adjustments belong to no period: later differences pass them over. */
export interface OfAdjustment {
  readonly adjustmentId: string;
  readonly reason: string;
  readonly bookedBy: string;
}
