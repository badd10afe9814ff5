import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const ms = (description: string) => ApiProperty({ type: 'integer', description: `${description}, in ms` });

/** The client's own (dedicated) team, by 15-minute intervals. */
export class CoreFiguresDto {
  @ms('Shifts of the dedicated team in the activities that the contract counts, by overlap with the interval')
  readonly staffedMs!: number;

  @ms(
    'Handle time of the dedicated team by overlap with the interval; if overflow is billed by capacity, divided by the contract’s concurrency of each channel',
  )
  readonly handlingMs!: number;

  @ms('Sum over intervals of max(0, staffed − handling)')
  readonly availableMs!: number;

  @ApiPropertyOptional({
    example: '0.815',
    description:
      '= handling / (handling + available), 0 to 1, over the intervals with staffed time; absent without any',
  })
  readonly occupancy?: string;

  @ms(
    'Staffed in intervals in which overflow was billed: by routing, intervals in which an overflow leg ended; by capacity, intervals of a netted range above capacity',
  )
  readonly staffedInOverflowMs!: number;

  @ms('Available in intervals in which overflow was billed: the core team’s idle time')
  readonly idleInOverflowMs!: number;
}
