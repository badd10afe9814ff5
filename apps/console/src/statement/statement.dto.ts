import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PREVIEW_STATES } from '#invoicing';
import type { PreviewState } from '#invoicing';
import { CHANNELS, TEAMS } from '#usage';
import { TimeRangeDto } from '../openapi/time-range.dto.js';
import { CoreFiguresDto } from './core-figures.dto.js';
import { ServiceFiguresDto } from './service-figures.dto.js';

/** The figures of one channel and team. */
export class StatementChannelDto extends ServiceFiguresDto {
  @ApiProperty({ enum: CHANNELS })
  readonly channel!: string;

  @ApiProperty({ enum: TEAMS })
  readonly team!: string;
}

/** The figures of one day; days without usage are left out. */
export class StatementDayDto extends ServiceFiguresDto {
  @ApiProperty({ format: 'date', description: 'Local date in the zone' })
  readonly day!: string;

  @ApiProperty({ type: CoreFiguresDto })
  readonly core!: CoreFiguresDto;
}

export class StatementPeriodDto extends TimeRangeDto {
  @ApiProperty({ format: 'date', description: 'In the zone' })
  readonly firstDay!: string;

  @ApiProperty({ format: 'date', description: 'In the zone, inclusive' })
  readonly lastDay!: string;
}

class CameLateDto {
  @ApiProperty({ type: 'integer' })
  readonly contacts!: number;

  @ApiProperty({ type: 'integer' })
  readonly legs!: number;

  @ApiProperty({ type: 'integer', description: 'In ms' })
  readonly handleMs!: number;
}

/** Volumes and service measures behind a period's document. */
export class StatementDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ type: StatementPeriodDto })
  readonly period!: StatementPeriodDto;

  @ApiProperty({ description: 'IANA zone of the period and its days' })
  readonly zone!: string;

  @ApiProperty({ enum: PREVIEW_STATES, description: 'Whether the period is closed' })
  readonly state!: PreviewState;

  @ApiProperty({
    format: 'date-time',
    description:
      'Instant of the usage: for a closed period when its last close marker was appended, otherwise now',
  })
  readonly asOf!: string;

  @ApiPropertyOptional({
    type: CameLateDto,
    description: 'For a closed period, the changes since then, which are on a later document. Absent: none',
  })
  readonly sinceClose?: CameLateDto;

  @ApiProperty({ type: ServiceFiguresDto })
  readonly total!: ServiceFiguresDto;

  @ApiProperty({ type: CoreFiguresDto })
  readonly core!: CoreFiguresDto;

  @ApiProperty({ type: [StatementChannelDto] })
  readonly byChannel!: readonly StatementChannelDto[];

  @ApiProperty({ type: [StatementDayDto], description: 'In chronological order' })
  readonly byDay!: readonly StatementDayDto[];
}
