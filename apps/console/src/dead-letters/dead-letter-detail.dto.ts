import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DeadLetterDto } from './dead-letter.dto.js';

export class PayloadDto {
  @ApiProperty({ enum: ['json', 'text', 'hex', 'none'], description: 'none: the record has no value' })
  readonly kind!: string;

  @ApiProperty({ description: 'JSON indented, text with control characters escaped, or a hex dump' })
  readonly text!: string;

  @ApiProperty({ type: 'integer', description: 'Size of the whole value' })
  readonly bytes!: number;

  @ApiProperty({ description: 'Whether the text is truncated' })
  readonly truncated!: boolean;
}

export class EventRevisionDto {
  @ApiProperty()
  readonly clientId!: string;

  @ApiProperty()
  readonly source!: string;

  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ type: 'integer' })
  readonly revision!: number;
}

export class TodayDto {
  @ApiProperty({
    enum: ['taken', 'rejected', 'close'],
    description: 'taken: ingest would accept it now; close: only billing sends closes, never replayed',
  })
  readonly kind!: string;

  @ApiPropertyOptional({ description: 'Why it would be refused again' })
  readonly code?: string;

  @ApiPropertyOptional()
  readonly message?: string;

  @ApiPropertyOptional({ type: EventRevisionDto, description: 'Identity of the event' })
  readonly event?: EventRevisionDto;
}

/** All details of a dead letter. */
export class DeadLetterDetailDto extends DeadLetterDto {
  @ApiPropertyOptional({ description: 'Meaning of the code' })
  readonly meaning?: string;

  @ApiPropertyOptional({ description: 'Remedy' })
  readonly remedy?: string;

  @ApiPropertyOptional()
  readonly key?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Headers of the record, as text',
  })
  readonly headers!: Readonly<Record<string, string>>;

  @ApiProperty({ type: PayloadDto })
  readonly payload!: PayloadDto;

  @ApiProperty({ type: TodayDto, description: 'The result if ingest read it now' })
  readonly today!: TodayDto;
}
