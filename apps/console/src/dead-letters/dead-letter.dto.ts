import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const instant = { format: 'date-time' } as const;

export class PlaceDto {
  @ApiProperty()
  readonly topic!: string;

  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiProperty({ type: 'integer' })
  readonly offset!: number;
}

export class ReplayedDto {
  @ApiProperty(instant)
  readonly at!: string;

  @ApiProperty()
  readonly by!: string;

  @ApiProperty({ description: 'The replay, as in the audit' })
  readonly replayId!: string;

  @ApiProperty({ description: 'false: begun, and its end is not known' })
  readonly done!: boolean;
}

/** A record that ingest refused. */
export class DeadLetterDto {
  @ApiProperty({ type: 'integer', description: 'Its offset in the dead letters' })
  readonly id!: number;

  @ApiProperty(instant)
  readonly filedAt!: string;

  @ApiProperty({ example: 'invalid-time' })
  readonly code!: string;

  @ApiProperty({ description: 'What is wrong, and what would be right' })
  readonly message!: string;

  @ApiPropertyOptional({ description: 'As the record tells, or else its key' })
  readonly clientId?: string;

  @ApiProperty({ type: PlaceDto, description: 'Where the refused record lies' })
  readonly origin!: PlaceDto;

  @ApiPropertyOptional({
    description: 'Of a record that was replayed, and refused again: the letter before',
    example: 'contador.dead-letters/0/7',
  })
  readonly replayOf?: string;

  @ApiPropertyOptional({ description: 'And where it first lay', example: 'contador.journal/3/42' })
  readonly firstOrigin?: string;

  @ApiPropertyOptional({ type: ReplayedDto, description: 'Absent: it was not replayed' })
  readonly replayed?: ReplayedDto;
}

export class DeadLetterPageDto {
  @ApiProperty({
    type: [DeadLetterDto],
    description: 'The newest first; may be few while there is a next page',
  })
  readonly letters!: readonly DeadLetterDto[];

  @ApiPropertyOptional({ description: 'Cursor of the next page; absent on the last' })
  readonly next?: string;
}

export class ClientDeadLettersDto {
  @ApiPropertyOptional({ description: 'Absent: letters that tell no client' })
  readonly clientId?: string;

  @ApiProperty({ type: 'integer' })
  readonly letters!: number;
}

export class DeadLetterCountsDto {
  @ApiProperty({ type: 'integer' })
  readonly total!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly byCode!: Readonly<Record<string, number>>;

  @ApiProperty({
    type: [ClientDeadLettersDto],
    description: 'The clients with most letters first, 100 at most',
  })
  readonly byClient!: readonly ClientDeadLettersDto[];

  @ApiProperty({ description: 'false: there was time for the newest only' })
  readonly complete!: boolean;
}
