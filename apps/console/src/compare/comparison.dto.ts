import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PREVIEW_STATES } from '#invoicing';
import type { PreviewState } from '#invoicing';
import { StatementPeriodDto } from '../statement/statement.dto.js';
import { ComparedChoiceDto } from './compared-choice.dto.js';

class VolumeDto {
  @ApiProperty({ description: 'Contacts handled', example: '1200' })
  readonly contacts!: string;

  @ApiProperty({ description: 'Minutes of handle time', example: '5400.5' })
  readonly handledMinutes!: string;
}

class CheapestDto {
  @ApiProperty({ description: 'Name of a choice' })
  readonly name!: string;

  @ApiProperty({ type: [String], description: 'Choices with the same cost over this range of volumes' })
  readonly equal!: readonly string[];

  @ApiProperty({ example: '0' })
  readonly fromFactor!: string;

  @ApiPropertyOptional({ example: '1.35', description: 'Absent: up to the end of the search, 64' })
  readonly toFactor?: string;
}

/** The cost of the same usage under each choice. Amounts exclude tax, except `tax` and `total`. */
export class ComparisonDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ enum: PREVIEW_STATES, description: 'Volume of the period' })
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
    description: 'Choices without a contract in part of the period: they are not ranked',
  })
  readonly partlyInForce!: readonly string[];

  @ApiProperty({ type: [CheapestDto], description: 'The cheapest choice by volume, from no usage upwards' })
  readonly cheapest!: readonly CheapestDto[];

  @ApiProperty({
    type: [String],
    description: 'Models without a price to derive terms from: send hourPrice or minutePrice',
  })
  readonly notDerived!: readonly string[];
}
