import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { WHY_CHANGED, WITHOUT_EVENTS } from '#invoicing';
import type { LineRow, WhyChanged, WithoutEvents } from '#invoicing';
import { LINE_UNITS } from '#rating';
import type { LineUnit } from '#rating';
import { CHANNELS, DIRECTIONS, TEAMS } from '#usage';
import { PageDto } from '../openapi/page.dto.js';
import { LineOriginDto } from './line-origin.dto.js';

const exact = {
  description: 'Exact, in the line’s unit: a decimal, or a fraction such as `22/3`',
  example: '7.4',
};
const ms = { type: 'integer', description: 'Milliseconds; for a difference, the change' } as const;

/** One row behind a line: an event, or a span of time beyond capacity followed by the events in it. */
export class LineRowDto {
  @ApiProperty({ enum: ['event', 'span', 'in-span'] })
  readonly kind!: LineRow['kind'];

  @ApiPropertyOptional({ ...exact, description: `${exact.description}; absent for events in a span` })
  readonly quantity?: string;

  @ApiPropertyOptional({ description: 'For a difference: the quantity when the charge was last booked' })
  readonly before?: string;

  @ApiPropertyOptional({ description: 'For a difference: the quantity now' })
  readonly now?: string;

  @ApiPropertyOptional({
    enum: WHY_CHANGED,
    description: 'For a difference: why it is included',
  })
  readonly why?: WhyChanged;

  @ApiPropertyOptional({ description: 'With `id`, the event’s identity' })
  readonly source?: string;

  @ApiPropertyOptional()
  readonly id?: string;

  @ApiPropertyOptional({ type: 'integer', description: 'The current revision' })
  readonly revision?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Offset in the document’s partition of the journal',
  })
  readonly offset?: number;

  @ApiPropertyOptional({ enum: [...CHANNELS, 'shift'] })
  readonly type?: string;

  @ApiPropertyOptional({ enum: TEAMS })
  readonly team?: string;

  @ApiPropertyOptional({ description: 'For a shift' })
  readonly activity?: string;

  @ApiPropertyOptional({ enum: DIRECTIONS })
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
    description: 'Time of the whole event, before the billing increment; ms',
  })
  readonly measuredMs?: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'Time of the whole event, after the billing increment; ms',
  })
  readonly billedMs?: number;

  @ApiPropertyOptional({ type: 'integer', description: 'If contacts are counted' })
  readonly contacts?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'For a span' })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'For a span' })
  readonly to?: string;

  @ApiPropertyOptional({
    description: 'Load in ms: for a span by channel, for an event in it as a number',
    oneOf: [ms, { type: 'object', additionalProperties: { type: 'integer' } }],
  })
  readonly loadMs?: number | Readonly<Record<string, number>>;

  @ApiPropertyOptional(ms)
  readonly staffedMs?: number;
}

export class LineEventsPageDto extends PageDto {
  @ApiProperty()
  readonly documentId!: string;

  @ApiProperty({ description: 'Number of the document' })
  readonly number!: string;

  @ApiProperty({ type: 'integer', minimum: 1 })
  readonly line!: number;

  @ApiProperty()
  readonly description!: string;

  @ApiProperty({ description: 'Quantity of the line, rounded to 6 decimals' })
  readonly quantity!: string;

  @ApiProperty({ enum: LINE_UNITS })
  readonly unit!: LineUnit;

  @ApiProperty()
  readonly amount!: string;

  @ApiProperty({ example: '7.4 × 0.65 = 4.81' })
  readonly calculation!: string;

  @ApiPropertyOptional({
    enum: WITHOUT_EVENTS,
    description: 'Why the line has no events: `origin` describes its source',
  })
  readonly withoutEvents?: WithoutEvents;

  @ApiPropertyOptional({ type: LineOriginDto, description: 'If the line has no events' })
  readonly origin?: LineOriginDto;

  @ApiProperty({ ...exact, description: 'Exact sum of all rows on all pages' })
  readonly sum!: string;

  @ApiProperty({ description: 'Whether the rows add up to the line’s quantity' })
  readonly addsUp!: boolean;

  @ApiProperty({ type: [LineRowDto], description: 'In the order in which they filled tiers' })
  readonly rows!: readonly LineRowDto[];
}
