import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { AdjustmentDto } from '../adjustments/adjustment.dto.js';

class ContractFigureDto {
  @ApiProperty({ example: '800.00' })
  readonly value!: string;

  @ApiProperty({ type: 'integer', description: 'Contract version' })
  readonly version!: number;

  @ApiProperty({ description: 'JSON pointer into the version', example: '/fees/0/amount' })
  readonly pointer!: string;
}

class LineAdjustmentDto extends PickType(AdjustmentDto, ['id', 'kind', 'reason', 'bookedBy']) {}

class BookedLineDto {
  @ApiProperty({ description: 'Number of the document' })
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
  @ApiPropertyOptional({
    type: [ContractFigureDto],
    description: 'Figures of the contract and their positions',
  })
  readonly figures?: readonly ContractFigureDto[];

  @ApiPropertyOptional({ type: [Number], description: 'Base lines of the document' })
  readonly lines?: readonly number[];

  @ApiPropertyOptional({ type: LineAdjustmentDto, description: 'For a manual adjustment' })
  readonly adjustment?: LineAdjustmentDto;

  @ApiPropertyOptional({
    type: BookedLineDto,
    description: 'For a difference: the line that last booked the charge',
  })
  readonly before?: BookedLineDto;

  @ApiPropertyOptional({ type: ChangedSinceDto, description: 'For a difference: changes since then' })
  readonly since?: ChangedSinceDto;
}
