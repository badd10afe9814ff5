import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ADJUSTMENT_KINDS } from '#invoicing';
import type { AdjustmentKind } from '#invoicing';

class ContractFigureDto {
  @ApiProperty({ example: '800.00' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'Of the contract' })
  readonly version!: number;

  @ApiProperty({ description: 'JSON pointer into the version', example: '/fees/0/amount' })
  readonly pointer!: string;
}

class LineAdjustmentDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: ADJUSTMENT_KINDS })
  readonly kind!: AdjustmentKind;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ description: 'Who decided it' })
  readonly bookedBy!: string;
}

class BookedLineDto {
  @ApiProperty({ description: 'Of the document' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly line!: number;
}

class ChangedSinceDto {
  @ApiProperty({ type: [Number], description: 'Versions signed since the charge was last booked' })
  readonly contractVersions!: readonly number[];

  @ApiProperty({ type: 'integer', description: 'Late events of the period since then' })
  readonly eventCount!: number;
}

/** The origin of a line that has no events behind it. */
export class LineOriginDto {
  @ApiPropertyOptional({ type: [ContractFigureDto], description: 'What the contract says, and where' })
  readonly figures?: readonly ContractFigureDto[];

  @ApiPropertyOptional({ type: [Number], description: 'Lines of the document that it is computed from' })
  readonly lines?: readonly number[];

  @ApiPropertyOptional({ type: LineAdjustmentDto, description: 'Of what a person booked' })
  readonly adjustment?: LineAdjustmentDto;

  @ApiPropertyOptional({
    type: BookedLineDto,
    description: 'Of a difference: where the charge was last booked',
  })
  readonly before?: BookedLineDto;

  @ApiPropertyOptional({ type: ChangedSinceDto, description: 'Of a difference: what came since' })
  readonly since?: ChangedSinceDto;
}
