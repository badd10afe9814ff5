import { IsDefined } from 'class-validator';
import { Currency, Id, OneOf, Optional, PositiveDecimal, Text } from '#contracts';

/** A service credit lowers what the client owes, a one-off charge raises it. */
export const ADJUSTMENT_KINDS = ['credit', 'charge'] as const;
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** A request to book a manual adjustment. */
export class AdjustmentOrder {
  /** Unique for each client: a repeated id means the same adjustment. */
  @Id()
  readonly id!: string;

  @OneOf(ADJUSTMENT_KINDS)
  readonly kind!: AdjustmentKind;

  /** Net of tax, greater than 0 also for credits. */
  @PositiveDecimal()
  readonly amount!: string;

  /** ISO 4217; default: the currency of the client's contract. */
  @Optional()
  @Currency()
  readonly currency?: string;

  /** Description of the line on the invoice. */
  @Text()
  readonly description!: string;

  @Text(500)
  readonly reason!: string;

  /** Who decided it. */
  @Text()
  readonly bookedBy!: string;
}

/** An adjustment as it is stored in the log. */
export class Adjustment extends AdjustmentOrder {
  @Id()
  readonly clientId!: string;

  @IsDefined()
  @Currency()
  override readonly currency!: string;
}

/** An adjustment and the time it was appended to the log, epoch ms. The first close after that time books it. */
export interface BookedAdjustment {
  readonly adjustment: Adjustment;
  readonly bookedAtMs: number;
}

/** Marks a line of an adjustment. Such lines belong to no period, so later differences ignore them. */
export interface OfAdjustment {
  readonly adjustmentId: string;
  readonly reason: string;
  readonly bookedBy: string;
}
