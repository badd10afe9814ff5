import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DeadLetterDto } from './dead-letter.dto.js';

export class PayloadDto {
  @ApiProperty({ enum: ['json', 'text', 'hex', 'none'], description: 'none: the record has no value' })
  readonly kind!: string;

  @ApiProperty({ description: 'JSON indented, text with control characters escaped, or a hex dump' })
  readonly text!: string;

  @ApiProperty({ type: 'integer', description: 'Of the whole value' })
  readonly bytes!: number;

  @ApiProperty({ description: 'Whether the text is the beginning only' })
  readonly truncated!: boolean;
}

export class TodayDto {
  @ApiProperty({
    enum: ['taken', 'rejected', 'close'],
    description: 'taken: ingest would take it now; close: billing’s own, never replayed',
  })
  readonly kind!: string;

  @ApiPropertyOptional({ description: 'Why it would be refused again' })
  readonly code?: string;

  @ApiPropertyOptional()
  readonly message?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'Which event it is: clientId, source, id, revision',
  })
  readonly event?: object;
}

/** All details of a dead letter. */
export class DeadLetterDetailDto extends DeadLetterDto {
  @ApiPropertyOptional({ description: 'What the code means' })
  readonly meaning?: string;

  @ApiPropertyOptional({ description: 'What to do about it' })
  readonly remedy?: string;

  @ApiPropertyOptional()
  readonly key?: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'The record’s own, as text',
  })
  readonly headers!: Readonly<Record<string, string>>;

  @ApiProperty({ type: PayloadDto })
  readonly payload!: PayloadDto;

  @ApiProperty({ type: TodayDto, description: 'What ingest would say to it now' })
  readonly today!: TodayDto;
}
