import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, TEAMS } from '#usage';
import { GRAINS } from './grain.js';
import type { Grain } from './grain.js';
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
    description: 'What the zone’s clock calls the stretch: a date, or the local time at which it starts',
    example: '2026-10-25T02:00+01:00',
  })
  readonly local!: string;

  @ApiPropertyOptional({ enum: CHANNELS, description: 'When split; staffed time is of no channel' })
  readonly channel?: string;

  @ApiPropertyOptional({ enum: TEAMS, description: 'When split' })
  readonly team?: string;

  @ApiPropertyOptional({ description: 'When split; neither staffed time nor load is of a queue' })
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

  @ApiProperty({ type: UsageMeasuresDto, description: 'All rows together' })
  readonly total!: UsageMeasuresDto;

  @ApiProperty({ type: [UsageRowDto] })
  readonly rows!: readonly UsageRowDto[];
}
