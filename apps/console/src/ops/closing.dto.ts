import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WaitingCauseDto } from './waiting-cause.dto.js';

export class WaitingCloseDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty({ description: 'In words, in English' })
  readonly reason!: string;

  @ApiPropertyOptional({ type: WaitingCauseDto, description: 'Absent: what went wrong has no code' })
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
    description: 'When nothing was left but closes that wait; absent = it goes on',
  })
  readonly until?: string;

  @ApiProperty({ type: 'integer', description: 'Closes booked in it' })
  readonly booked!: number;

  @ApiProperty({ type: 'integer', description: 'Those and all that are still due or not booked' })
  readonly total!: number;

  @ApiPropertyOptional({ type: 'number', description: 'On average; absent in its first moment' })
  readonly bookedPerSecond?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'At that pace, without closes that wait; absent when it is over, or nothing is booked yet',
  })
  readonly secondsLeft?: number;
}

/** How far closing has come, by billing's last report. A month end is done when nothing is due and nothing unbooked. */
export class ClosingDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'When billing said so; absent = it never has' })
  readonly at?: string;

  @ApiPropertyOptional({
    enum: [true],
    description:
      'Billing has not reported for 20 s: it does not run. The counts are of `at`; periods that became due since are in none',
  })
  readonly isSilent?: true;

  @ApiProperty({ type: 'integer', description: 'Periods that are due, and not closed yet' })
  readonly due!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them whose marker is in the journal' })
  readonly published!: number;

  @ApiProperty({ type: 'integer', description: 'Closes that are not booked yet' })
  readonly unbooked!: number;

  @ApiProperty({ type: 'integer', description: 'Those of them whose drafts the ledger has still to number' })
  readonly drafted!: number;

  @ApiProperty({
    type: [WaitingCloseDto],
    description: 'Those of them that cannot be booked, the oldest first',
  })
  readonly waiting!: readonly WaitingCloseDto[];

  @ApiPropertyOptional({
    type: ClosingRunDto,
    description: 'The month end that goes on, or the last one; absent = there was none yet',
  })
  readonly run?: ClosingRunDto;
}
