import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class RefusalDto {
  @ApiProperty({ type: 'integer', description: 'Of the letter' })
  readonly id!: number;

  @ApiProperty({ description: 'A reject code by today’s rules, `period-close` or `other-event`' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** matched = replayable + already + refused */
export class ReplayDto {
  @ApiPropertyOptional({ description: 'As in the audit; absent of a dry run' })
  readonly replayId?: string;

  @ApiProperty()
  readonly dryRun!: boolean;

  @ApiProperty({ description: 'false: there was no time for all; send it again to go on' })
  readonly complete!: boolean;

  @ApiProperty({ type: 'integer', description: 'Letters that were meant' })
  readonly matched!: number;

  @ApiProperty({ type: 'integer', description: 'What ingest would take now' })
  readonly replayable!: number;

  @ApiProperty({ type: 'integer', description: 'Appended to the journal; 0 of a dry run' })
  readonly replayed!: number;

  @ApiProperty({ type: 'integer', description: 'Replayed before, or being replayed by somebody else' })
  readonly already!: number;

  @ApiProperty({ type: 'integer', description: 'What ingest would refuse again, and what is never replayed' })
  readonly refused!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly refusedByCode!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [RefusalDto], description: 'The first 100 of the refused' })
  readonly refusals!: readonly RefusalDto[];
}
