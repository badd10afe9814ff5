import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PageDto } from '../openapi/page.dto.js';

const instant = { format: 'date-time' } as const;

export class RecordPositionDto {
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

  @ApiProperty({ description: 'Id of the replay in the audit' })
  readonly replayId!: string;

  @ApiProperty({ description: 'false: started, not known to have finished' })
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

  @ApiProperty({ description: 'The fault and the expected value' })
  readonly message!: string;

  @ApiPropertyOptional({ description: 'As named by the record, otherwise its key' })
  readonly clientId?: string;

  @ApiProperty({ type: RecordPositionDto, description: 'Position of the refused record' })
  readonly origin!: RecordPositionDto;

  @ApiPropertyOptional({
    description: 'For a record that was replayed and refused again: the previous dead letter',
    example: 'contador.dead-letters/0/7',
  })
  readonly replayOf?: string;

  @ApiPropertyOptional({
    description: 'Position of the first refused record',
    example: 'contador.journal/3/42',
  })
  readonly firstOrigin?: string;

  @ApiPropertyOptional({ type: ReplayedDto, description: 'Absent: not replayed' })
  readonly replayed?: ReplayedDto;
}

export class DeadLetterPageDto extends PageDto {
  @ApiProperty({
    type: [DeadLetterDto],
    description: 'Newest first; a page may be short even if a next page exists',
  })
  readonly letters!: readonly DeadLetterDto[];
}

export class ClientDeadLettersDto {
  @ApiPropertyOptional({ description: 'Absent: dead letters without a client' })
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
    description: 'Clients with the most dead letters first, at most 100',
  })
  readonly byClient!: readonly ClientDeadLettersDto[];

  @ApiProperty({ description: 'false: only the newest were counted in the time available' })
  readonly complete!: boolean;
}
