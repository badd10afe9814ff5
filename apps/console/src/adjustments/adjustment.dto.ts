import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ADJUSTMENT_KINDS } from '#invoicing';
import type { AdjustmentKind } from '#invoicing';

/** A service credit or a one-off charge, in its present state. */
export class AdjustmentDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ description: 'Unique within the client' })
  readonly id!: string;

  @ApiProperty({ enum: ADJUSTMENT_KINDS })
  readonly kind!: AdjustmentKind;

  @ApiProperty({ pattern: '^\\d+(\\.\\d+)?$', description: 'Net of tax, positive for credits too' })
  readonly amount!: string;

  @ApiProperty({ description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty({ description: 'Text of the invoice line' })
  readonly description!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ description: 'Who decided it' })
  readonly bookedBy!: string;

  @ApiProperty({ format: 'date-time', description: 'The first close after this instant books it' })
  readonly bookedAt!: string;

  @ApiPropertyOptional({ description: 'Number of the document that contains it; absent until one is issued' })
  readonly document?: string;
}

export class ClientAdjustmentsDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: [AdjustmentDto], description: 'In booking order' })
  readonly adjustments!: readonly AdjustmentDto[];
}
