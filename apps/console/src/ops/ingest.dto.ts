import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const records = (description: string) => ApiProperty({ type: 'integer', description });

/** The outcomes of records: received = accepted + duplicate + superseded + forwarded + rejected. */
export class CountersDto {
  @records('All records met')
  readonly received!: number;

  @records('Counted')
  readonly accepted!: number;

  @records('The same revision again')
  readonly duplicate!: number;

  @records('An older revision than the one that counts')
  readonly superseded!: number;

  @records('Under another key than the client’s: sent on to its own')
  readonly forwarded!: number;

  @records('Not valid: in the dead letters')
  readonly rejected!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'The rejected ones by code',
    example: { 'invalid-time': 3 },
  })
  readonly rejectedByCode!: Readonly<Record<string, number>>;
}

export class PartitionIngestDto {
  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiPropertyOptional({ type: 'integer', description: 'The next record to fold; absent until one was' })
  readonly position?: number;

  @ApiProperty({ type: 'integer', description: 'The offset that the next record of the log will get' })
  readonly highWatermark!: number;

  @ApiProperty({ type: 'integer', description: 'Records not folded yet' })
  readonly lagRecords!: number;

  @ApiProperty({
    description: 'The age of the oldest record not folded yet, by its append time, in seconds',
  })
  readonly lagSeconds!: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'When the last record folded was appended' })
  readonly lastAppendedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When an ingest process last read it, records or none; absent = none ever has',
  })
  readonly lastSeenAt?: string;

  @ApiProperty({ type: CountersDto })
  readonly counters!: CountersDto;
}

export class IngestTotalsDto {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Of the partition that was last read the longest ago; absent = one was never read',
  })
  readonly lastSeenAt?: string;

  @ApiPropertyOptional({
    enum: [true],
    description: 'No process has read one of the partitions for 20 s: ingest does not run, or not all of it',
  })
  readonly isInactive?: true;

  @ApiProperty({ type: 'integer' })
  readonly lagRecords!: number;

  @ApiProperty({ description: 'Of the partition that lags most, in seconds' })
  readonly lagSeconds!: number;

  @ApiProperty({ type: CountersDto })
  readonly counters!: CountersDto;
}

export class IngestDto {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ description: 'The journal’s topic' })
  readonly topic!: string;

  @ApiProperty({ type: [PartitionIngestDto] })
  readonly partitions!: readonly PartitionIngestDto[];

  @ApiProperty({ type: IngestTotalsDto })
  readonly totals!: IngestTotalsDto;
}
