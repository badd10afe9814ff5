import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WaitingCauseDto } from './waiting-cause.dto.js';

export class WaitingCloseDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ description: 'In English' })
  readonly reason!: string;

  @ApiPropertyOptional({ type: WaitingCauseDto, description: 'Absent: the cause has no code' })
  readonly cause?: WaitingCauseDto;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

/** A period of time in which closes were due or not booked, such as a month end. */
export class ClosingRunDto {
  @ApiProperty({ format: 'date-time' })
  readonly since!: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When only waiting closes were left; absent = it is not finished',
  })
  readonly until?: string;

  @ApiProperty({ type: 'integer', description: 'Closes booked in this month end' })
  readonly booked!: number;

  @ApiProperty({ type: 'integer', description: 'Closes booked, and all that are still due or not booked' })
  readonly total!: number;

  @ApiPropertyOptional({ type: 'number', description: 'Average; absent in the first seconds' })
  readonly bookedPerSecond?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'At that rate, without waiting closes; absent when finished, or when nothing is booked yet',
  })
  readonly secondsLeft?: number;
}

/** How far closing has come, by billing's last report. A month end is done when nothing is due and nothing unbooked. */
export class ClosingDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'When billing reported; absent = never' })
  readonly at?: string;

  @ApiPropertyOptional({
    enum: [true],
    description:
      'Billing has not reported for 20 s: it is not running. The counts are those at `at`; periods that became due since then are not counted',
  })
  readonly isSilent?: true;

  @ApiProperty({ type: 'integer', description: 'Periods that are due and not closed yet' })
  readonly due!: number;

  @ApiProperty({ type: 'integer', description: 'Due periods whose marker is in the journal' })
  readonly published!: number;

  @ApiProperty({ type: 'integer', description: 'Closes that are not booked yet' })
  readonly unbooked!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Closes not booked yet whose drafts only need a number from the ledger',
  })
  readonly drafted!: number;

  @ApiProperty({
    type: [WaitingCloseDto],
    description: 'Closes that cannot be booked, oldest first',
  })
  readonly waiting!: readonly WaitingCloseDto[];

  @ApiPropertyOptional({
    type: ClosingRunDto,
    description: 'The current month end, or the last one; absent = none yet',
  })
  readonly run?: ClosingRunDto;
}
