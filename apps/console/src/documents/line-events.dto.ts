import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS } from '#usage';
import type { LineRow, WhyChanged, WithoutEvents } from '#invoicing';
import { LineOriginDto } from './line-origin.dto.js';

const exact = {
  description: 'Exact, in the line’s unit: a decimal, or a fraction such as `22/3`',
  example: '7.4',
};
const ms = { type: 'integer', description: 'Milliseconds; of a difference, what they changed by' } as const;

/** One row behind a line: an event, or a span of time beyond capacity followed by the events in it. */
export class LineRowDto {
  @ApiProperty({ enum: ['event', 'span', 'in-span'] })
  readonly kind!: LineRow['kind'];

  @ApiPropertyOptional({ ...exact, description: `${exact.description}; absent of events in a span` })
  readonly quantity?: string;

  @ApiPropertyOptional({ description: 'Of a difference: the quantity when the charge was last booked' })
  readonly before?: string;

  @ApiPropertyOptional({ description: 'Of a difference: the quantity now' })
  readonly now?: string;

  @ApiPropertyOptional({
    enum: ['late', 'repriced', 'moved'],
    description: 'Of a difference: why it is in it',
  })
  readonly why?: WhyChanged;

  @ApiPropertyOptional({ description: 'With `id`, the event’s identity' })
  readonly source?: string;

  @ApiPropertyOptional()
  readonly id?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'The revision that counts' })
  readonly revision?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Where it is in the document’s partition of the journal',
  })
  readonly offset?: number;

  @ApiPropertyOptional({ enum: [...CHANNELS, 'shift'] })
  readonly type?: string;

  @ApiPropertyOptional({ enum: ['dedicated', 'shared'] })
  readonly team?: string;

  @ApiPropertyOptional({ description: 'Of a shift' })
  readonly activity?: string;

  @ApiPropertyOptional({ enum: ['inbound', 'outbound'] })
  readonly direction?: string;

  @ApiPropertyOptional()
  readonly queue?: string;

  @ApiPropertyOptional()
  readonly skill?: string;

  @ApiPropertyOptional({ type: 'integer' })
  readonly leg?: number;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly startedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  readonly endedAt?: string;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Of the whole event, before the billing increment; ms',
  })
  readonly measuredMs?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Of the whole event, after the billing increment; ms',
  })
  readonly billedMs?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'Where contacts are counted' })
  readonly contacts?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of a span' })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Of a span' })
  readonly to?: string;

  @ApiPropertyOptional({
    description: 'Load in ms: of a span by channel, of an event in it as a number',
    oneOf: [ms, { type: 'object', additionalProperties: { type: 'integer' } }],
  })
  readonly loadMs?: number | Readonly<Record<string, number>>;

  @ApiPropertyOptional(ms)
  readonly staffedMs?: number;
}

export class LineEventsPageDto {
  @ApiProperty()
  readonly documentId!: string;

  @ApiProperty({ description: 'Of the document' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly line!: number;

  @ApiProperty()
  readonly description!: string;

  @ApiProperty({ description: 'Of the line, rounded to 6 decimals' })
  readonly quantity!: string;

  @ApiProperty({ enum: ['minute', 'contact', 'hour', 'period', 'once'] })
  readonly unit!: string;

  @ApiProperty()
  readonly amount!: string;

  @ApiProperty({ example: '7.4 × 0.65 = 4.81' })
  readonly calculation!: string;

  @ApiPropertyOptional({
    enum: ['agreed-amount', 'contracted-hours', 'computed-from-lines', 'booked-by-a-person'],
    description: 'Why no events are behind the line: `origin` tells what it comes from',
  })
  readonly withoutEvents?: WithoutEvents;

  @ApiPropertyOptional({ type: LineOriginDto, description: 'Where no events are behind the line' })
  readonly origin?: LineOriginDto;

  @ApiProperty({ ...exact, description: 'Of all rows, on whatever page, exact' })
  readonly sum!: string;

  @ApiProperty({ description: 'Whether the rows add up to the line’s quantity' })
  readonly addsUp!: boolean;

  @ApiProperty({ type: [LineRowDto], description: 'In the order in which they filled tiers' })
  readonly rows!: readonly LineRowDto[];

  @ApiPropertyOptional({ description: 'Cursor of the next page; absent on the last' })
  readonly next?: string;
}
