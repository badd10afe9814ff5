import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PREVIEW_STATES } from '../preview/preview.js';
import type { PreviewState } from '../preview/preview.js';
import { StatementPeriodDto } from '../statement/statement.dto.js';
import { ComparedChoiceDto } from './compared-choice.dto.js';

class VolumeDto {
  @ApiProperty({ description: 'Contacts handled', example: '1200' })
  readonly contacts!: string;

  @ApiProperty({ description: 'Minutes of handle time', example: '5400.5' })
  readonly handledMinutes!: string;
}

class CheapestDto {
  @ApiProperty({ description: 'Of a choice' })
  readonly name!: string;

  @ApiProperty({ type: [String], description: 'Choices that cost the same in all of the stretch' })
  readonly equal!: readonly string[];

  @ApiProperty({ example: '0' })
  readonly fromFactor!: string;

  @ApiPropertyOptional({ example: '1.35', description: 'Absent to the end of what was searched: 64' })
  readonly toFactor?: string;
}

/** The cost of the same usage under each choice. Amounts exclude tax, except `tax` and `total`. */
export class ComparisonDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ enum: PREVIEW_STATES, description: 'Of the period' })
  readonly state!: PreviewState;

  @ApiProperty({
    format: 'date-time',
    description: 'Usage and contracts as of then, also of a closed period',
  })
  readonly asOf!: string;

  @ApiProperty({ type: StatementPeriodDto })
  readonly period!: StatementPeriodDto;

  @ApiProperty({ description: 'IANA zone of the period' })
  readonly zone!: string;

  @ApiProperty({ description: 'ISO 4217' })
  readonly currency!: string;

  @ApiProperty({ type: VolumeDto })
  readonly volume!: VolumeDto;

  @ApiProperty({
    type: [ComparedChoiceDto],
    description:
      'First `present`, the signed terms; then `draft-1`, `draft-2` in the order sent, or the derived models by their names',
  })
  readonly choices!: readonly ComparedChoiceDto[];

  @ApiProperty({
    type: [String],
    description: 'Choices with a part of the period under no contract: they are not ranked',
  })
  readonly partlyInForce!: readonly string[];

  @ApiProperty({ type: [CheapestDto], description: 'Which choice is cheapest, from no usage upwards' })
  readonly cheapest!: readonly CheapestDto[];

  @ApiProperty({
    type: [String],
    description: 'Models without anything to derive a price from: send hourPrice or minutePrice',
  })
  readonly notDerived!: readonly string[];
}
