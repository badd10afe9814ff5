import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class RefusalDto {
  @ApiProperty({ type: 'integer', description: 'Id of the dead letter' })
  readonly id!: number;

  @ApiProperty({ description: 'A reject code by the current rules, `period-close` or `other-event`' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** matched = replayable + already + refused */
export class ReplayDto {
  @ApiPropertyOptional({ description: 'Id in the audit; absent for a dry run' })
  readonly replayId?: string;

  @ApiProperty()
  readonly dryRun!: boolean;

  @ApiProperty({ description: 'false: time limit reached; send the request again to continue' })
  readonly complete!: boolean;

  @ApiProperty({ type: 'integer', description: 'Selected dead letters' })
  readonly matched!: number;

  @ApiProperty({ type: 'integer', description: 'Records that ingest would accept now' })
  readonly replayable!: number;

  @ApiProperty({ type: 'integer', description: 'Records appended to the journal; 0 for a dry run' })
  readonly replayed!: number;

  @ApiProperty({ type: 'integer', description: 'Replayed before, or in another replay that is running' })
  readonly already!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Records that ingest would refuse again, or that are never replayed',
  })
  readonly refused!: number;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  readonly refusedByCode!: Readonly<Record<string, number>>;

  @ApiProperty({ type: [RefusalDto], description: 'The first 100 refused records' })
  readonly refusals!: readonly RefusalDto[];
}
