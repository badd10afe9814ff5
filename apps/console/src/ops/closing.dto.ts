import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class WaitingCloseDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty()
  readonly reason!: string;

  @ApiProperty({ format: 'date-time' })
  readonly since!: string;
}

/** How far closing has come, as billing said last. A month end is done when nothing is due and nothing unbooked. */
export class ClosingDto {
  @ApiPropertyOptional({ format: 'date-time', description: 'When billing said so; absent = it never has' })
  readonly at?: string;

  @ApiProperty({ type: 'integer', description: 'Periods that are due, and not closed yet' })
  readonly due!: number;

  @ApiProperty({ type: 'integer', description: 'Closes that are not booked yet' })
  readonly unbooked!: number;

  @ApiProperty({
    type: [WaitingCloseDto],
    description: 'Those of them that cannot be booked, the oldest first',
  })
  readonly waiting!: readonly WaitingCloseDto[];
}
