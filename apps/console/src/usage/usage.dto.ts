import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { GRAINS } from '#contracts';
import type { Grain } from '#contracts';
import { CHANNELS, TEAMS } from '#usage';
import { SPLITS } from './group-usage.js';
import type { Split } from './group-usage.js';
import { UsageMeasuresDto } from './usage-measures.dto.js';

/** One sum. Time ranges without usage have no row. */
export class UsageRowDto {
  @ApiProperty({ format: 'date-time', description: 'In UTC' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time', description: 'In UTC, exclusive' })
  readonly to!: string;

  @ApiProperty({
    description: 'Label of the interval in local time: a date, or the local time of its start',
    example: '2026-10-25T02:00+01:00',
  })
  readonly local!: string;

  @ApiPropertyOptional({ enum: CHANNELS, description: 'If split by channel; staffed time has none' })
  readonly channel?: string;

  @ApiPropertyOptional({ enum: TEAMS, description: 'If split by team' })
  readonly team?: string;

  @ApiPropertyOptional({ description: 'If split by queue; staffed time and load have none' })
  readonly queue?: string;

  @ApiProperty({ type: UsageMeasuresDto })
  readonly measures!: UsageMeasuresDto;
}

export class ClientUsageDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ format: 'date-time' })
  readonly from!: string;

  @ApiProperty({ format: 'date-time' })
  readonly to!: string;

  @ApiProperty({ description: 'IANA zone of the days, hours and labels: the contract’s at `from`, else UTC' })
  readonly zone!: string;

  @ApiProperty({ enum: GRAINS })
  readonly by!: Grain;

  @ApiProperty({ enum: SPLITS, isArray: true })
  readonly split!: readonly Split[];

  @ApiProperty({ type: UsageMeasuresDto, description: 'Sum of all rows' })
  readonly total!: UsageMeasuresDto;

  @ApiProperty({ type: [UsageRowDto] })
  readonly rows!: readonly UsageRowDto[];
}
